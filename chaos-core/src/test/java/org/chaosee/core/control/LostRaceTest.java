package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.core.testing.Documents.abort;

import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.ActionNotFoundException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody else changes the action between our reading and our writing of it. */
class LostRaceTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final ChaosAction ACTION = ActionBuilder.abort("down").build();

    private final TestNode node = new TestNode();
    private int losses;

    @BeforeEach
    void create() {
        node.store.put(ACTION);
        node.tick();
    }

    @Test
    void a_change_without_a_version_is_made_on_what_the_other_made_of_it() {
        lose(3);
        assertThat(node.actions
                        .patch("down", Map.of("dryRun", true), ANY, Initiator.code("bob"))
                        .action())
                .satisfies(action -> assertThat(action.dryRun()).isTrue())
                .satisfies(action -> assertThat(action.description()).isEqualTo("loss 1"));
        assertThat(losses).isZero();
    }

    @Test
    void a_deletion_without_a_version_is_made() {
        lose(3);
        node.actions.delete("down", ANY, Initiator.code("bob"));
        assertThat(node.store.peek().actions()).isEmpty();
    }

    @Test
    void a_bulk_change_is_made() {
        lose(3);
        assertThat(node.actions.disable(ActionFilter.ALL, Initiator.code("bob")))
                .isEqualTo(1);
        assertThat(node.hits()).isEmpty();
    }

    @Test
    void who_named_a_version_is_told() {
        OptionalLong seen = OptionalLong.of(node.actions.find("down").version());
        lose(1);
        assertThatThrownBy(() -> node.actions.patch("down", Map.of("dryRun", true), seen, Initiator.code("bob")))
                .isInstanceOf(StaleActionException.class);
        lose(1);
        OptionalLong next = OptionalLong.of(node.actions.find("down").version());
        assertThatThrownBy(() -> node.actions.delete("down", next, Initiator.code("bob")))
                .isInstanceOf(StaleActionException.class);
        assertThat(node.hits()).containsExactly("down");
    }

    @Test
    void at_some_time_one_gives_up() {
        lose(Integer.MAX_VALUE);
        assertThatThrownBy(() -> node.actions.patch("down", Map.of("dryRun", true), ANY, Initiator.code("bob")))
                .isInstanceOf(StaleActionException.class);
        assertThatThrownBy(() -> node.actions.delete("down", ANY, Initiator.code("bob")))
                .isInstanceOf(StaleActionException.class);
        assertThatThrownBy(() -> node.actions.disable(ActionFilter.ALL, Initiator.code("bob")))
                .isInstanceOf(StaleActionException.class);
        assertThat(node.actions.find("down").action().enabled()).isTrue();
    }

    @Test
    void what_the_other_deleted_is_not_there() {
        long version = node.actions.find("down").version();
        node.store.beforeWrite(() -> {
            node.store.beforeWrite(() -> {});
            new TestNode(node.store).actions.delete("down", OptionalLong.of(version), Initiator.code("eve"));
        });
        assertThatThrownBy(() -> node.actions.patch("down", Map.of("dryRun", true), ANY, Initiator.code("bob")))
                .isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void a_new_action_does_not_wait() {
        lose(1);
        node.actions.create(abort("new"), Initiator.code("bob"));
        assertThat(node.store.peek().actions()).hasSize(2);
    }

    private void lose(int times) {
        losses = times;
        node.store.beforeWrite(() -> {
            if (losses > 0) {
                node.store.put(ActionBuilder.abort("down")
                        .description("loss " + losses)
                        .build());
                losses--;
            }
        });
    }
}
