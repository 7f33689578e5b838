package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Documents.abort;

import java.util.OptionalLong;
import java.util.UUID;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever users, hands in the database and stores call themselves and others: each message is one line that is seen. */
class HostileNamesTest {

    private static final String HOSTILE = "bob\r\nCHAOS-0203 Action down was deleted by alice.\u202e\u2028\u001b[2J";
    private static final Initiator BOB = Initiator.code(HOSTILE).because(HOSTILE);
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode node = new TestNode();

    @Test
    void who_changes_what_is_told_in_one_line() {
        ChaosAction created = node.actions.create(abort("down"), BOB).action();
        node.actions.enable("down", false, OptionalLong.empty(), BOB);
        node.actions.delete("down", OptionalLong.empty(), BOB);
        node.storms.begin(StormRequest.begin("gale").forUsers("alice").toTree(), BOB);
        node.storms.end("gale", BOB);
        assertThat(created.createdBy()).doesNotContain("\r", "\n", "\u001b");
        each_message_is_one_line();
    }

    @Test
    void who_halts_and_why_is_told_in_one_line() {
        node.halts.halt(BOB);
        node.halts.lift(BOB);
        node.store.write(StoreWrite.of(new Change.Halt(new Halt(null, HOSTILE, HOSTILE))));
        node.tick();
        each_message_is_one_line();
    }

    @Test
    void a_stored_name_that_is_none_is_told_in_one_line_and_strikes_nobody() {
        node.store.put(UUID.randomUUID(), abort("down" + HOSTILE));
        node.tick();
        assertThat(node.hits()).isEmpty();
        each_message_is_one_line();
    }

    @Test
    void a_store_that_says_odd_things_is_told_in_one_line() {
        node.store.down(HOSTILE);
        node.tick();
        each_message_is_one_line();
    }

    private void each_message_is_one_line() {
        assertThat(log.records())
                .isNotEmpty()
                .extracting(LogRecord::getMessage)
                .allSatisfy(message -> assertThat(message).doesNotContainPattern(HARMFUL));
    }
}
