package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.core.testing.Documents.abort;
import static org.chaosee.core.testing.Documents.with;

import java.util.Map;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.store.VersionedAction;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreateTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode node = new TestNode();

    @Test
    void takes_effect_at_once() {
        VersionedAction created = node.actions.create(abort("down"), Initiator.code("alice"));
        assertThat(node.hits()).containsExactly("down");
        assertThat(created.version()).isEqualTo(1);
        assertThat(created.action().createdBy()).isEqualTo("alice");
        assertThat(created.action().seed()).isEqualTo(4711);
        assertThat(created.action().createdAt()).isEqualTo(node.clock.instant());
        assertThat(node.actions.find("down")).isEqualTo(created);
    }

    @Test
    void is_logged_with_who_and_what() {
        node.actions.create(abort("down"), Initiator.code("alice"));
        node.actions.create(abort("other"), Initiator.code(null));
        assertThat(log.lines(LogMessage.ACTION_CREATED)).hasSize(2);
        assertThat(log.lines(LogMessage.ACTION_CREATED).get(0)).contains("down", "alice", "abort");
        assertThat(log.lines(LogMessage.ACTION_CREATED).get(1)).contains("other", "nobody known");
    }

    @Test
    void refused_input_changes_nothing() {
        node.actions.create(abort("down"), Initiator.code("alice"));
        long revision = node.store.peek().revision();
        Object plan = node.plan();
        for (Object bad : new Object[] {
            null,
            "down",
            with(abort("new"), "colour", "red"),
            with(abort("new"), "trigger", Map.of("probability", 100.00001)),
            with(abort("new"), "expiresAt", "2020-01-01T00:00:00Z")
        }) {
            assertThatThrownBy(() -> node.actions.create(bad, Initiator.code("alice")))
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThat(node.store.peek().revision()).isEqualTo(revision);
        assertThat(node.plan()).isSameAs(plan);
    }

    @Test
    void a_name_is_taken_once() {
        node.actions.create(abort("down"), Initiator.code("alice"));
        assertThatThrownBy(() -> node.actions.create(abort("down"), Initiator.code("bob")))
                .isInstanceOf(NameTakenException.class)
                .hasMessageContaining("down");
        assertThat(node.store.peek().revision()).isEqualTo(1);
        assertThat(node.hits()).containsExactly("down");
    }

    @Test
    void a_name_that_another_node_took_a_moment_ago_is_taken() {
        TestNode other = new TestNode(node.store);
        other.actions.create(abort("down"), Initiator.code("bob"));
        assertThatThrownBy(() -> node.actions.create(abort("down"), Initiator.code("alice")))
                .isInstanceOf(NameTakenException.class);
    }

    @Test
    void a_store_that_is_down_is_said_so() {
        node.store.down("connection refused");
        assertThatThrownBy(() -> node.actions.create(abort("down"), Initiator.code("alice")))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(node.hits()).isEmpty();
    }
}
