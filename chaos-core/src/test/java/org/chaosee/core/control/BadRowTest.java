package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.ActionNotFoundException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored document that is no valid action can be got rid of. */
class BadRowTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final ChaosAction BAD = ActionBuilder.abort("bad").build();

    private final TestNode node = new TestNode();

    @BeforeEach
    void store() {
        put("phase", "sometime");
    }

    @Test
    void is_no_action() {
        assertThat(node.actions.list(ActionFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> node.actions.find("bad")).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> node.actions.enable("bad", true, ANY, Initiator.code("bob")))
                .isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void is_deleted_by_its_name_which_is_free_then() {
        assertThatThrownBy(() -> node.actions.create(Documents.abort("bad"), Initiator.code("alice")))
                .isInstanceOf(NameTakenException.class);
        node.actions.delete("bad", ANY, Initiator.code("bob"));
        assertThat(node.store.peek().actions()).isEmpty();
        assertThat(node.refresher.status().skipped()).isZero();
        assertThat(log.lines(LogMessage.ACTION_DELETED)).containsExactly("CHAOS-0203 Action bad was deleted by bob.");
        node.actions.create(Documents.abort("bad"), Initiator.code("alice"));
        assertThat(node.hits()).containsExactly("bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phase", "name"})
    void is_deleted_by_its_id(String member) {
        put(member, "Some Thing");
        node.actions.delete(BAD.id().toString(), ANY, Initiator.code("bob"));
        assertThat(node.store.peek().actions()).isEmpty();
    }

    @Test
    void is_deleted_whatever_others_make_of_it_meanwhile() {
        node.store.beforeWrite(() -> {
            node.store.beforeWrite(() -> {});
            put("phase", "never");
        });
        node.actions.delete("bad", ANY, Initiator.code("bob"));
        assertThat(node.store.peek().actions()).isEmpty();
    }

    @Test
    void has_a_version() {
        assertThatThrownBy(() -> node.actions.delete("bad", OptionalLong.of(7), Initiator.code("bob")))
                .isInstanceOf(StaleActionException.class);
        node.actions.delete("bad", OptionalLong.of(1), Initiator.code("bob"));
    }

    private void put(String member, Object value) {
        node.store.put(BAD.id(), Documents.with(Documents.of(BAD), member, value));
    }
}
