package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.exception;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.time.Duration;
import java.util.List;
import org.chaosee.api.Kind;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final ActionFilter ENABLED = new ActionFilter(null, true, null, null, null);
    private static final ActionFilter OF_GALE = new ActionFilter(null, null, null, "gale", null);

    private final TestNode node = new TestNode();

    @BeforeEach
    void store() {
        node.store.put(latency("slow-checkout", 1).created(3).build());
        node.store.put(abort("down").created(1).storm("gale").build());
        node.store.put(exception("broken", "java.io.IOException", null)
                .created(2)
                .disabled()
                .storm("gale")
                .build());
    }

    @Test
    void all_in_creation_order() {
        assertThat(names(ActionFilter.ALL)).containsExactly("down", "broken", "slow-checkout");
    }

    @Test
    void by_each_member_of_the_filter() {
        assertThat(names(new ActionFilter(Kind.HTTP, null, null, null, null))).hasSize(3);
        assertThat(names(ENABLED)).containsExactly("down", "slow-checkout");
        assertThat(names(new ActionFilter(null, false, null, null, null))).containsExactly("broken");
        assertThat(names(new ActionFilter(null, null, "abort", null, null))).containsExactly("down");
        assertThat(names(OF_GALE)).containsExactly("down", "broken");
        assertThat(names(new ActionFilter(null, null, null, null, "slow-*"))).containsExactly("slow-checkout");
        assertThat(names(new ActionFilter(null, null, null, null, "down"))).containsExactly("down");
    }

    @Test
    void by_all_members_together() {
        assertThat(names(new ActionFilter(Kind.HTTP, true, "abort", "gale", "d*")))
                .containsExactly("down");
        assertThat(names(new ActionFilter(Kind.HTTP, false, "abort", "gale", "d*")))
                .isEmpty();
    }

    @Test
    void expired_actions_are_listed() {
        node.clock.advance(Duration.ofDays(1));
        assertThat(names(ActionFilter.ALL)).hasSize(3);
    }

    @Test
    void disabling_by_filter_disables_those_that_are_enabled() {
        node.tick();
        assertThat(node.actions.disable(OF_GALE, Initiator.code("alice"))).isEqualTo(1);
        assertThat(log.lines(LogMessage.ACTION_CHANGED))
                .containsExactly("CHAOS-0202 Action down was changed by alice.");
        assertThat(node.hits()).containsExactly("slow-checkout");
        assertThat(names(ENABLED)).containsExactly("slow-checkout");
    }

    @Test
    void disabling_all_is_one_change() {
        long revision = node.store.peek().revision();
        assertThat(node.actions.disable(ActionFilter.ALL, Initiator.code("alice")))
                .isEqualTo(2);
        assertThat(node.store.peek().revision()).isEqualTo(revision + 1);
        assertThat(node.plan().size()).isZero();
        assertThat(node.actions.disable(ActionFilter.ALL, Initiator.code("alice")))
                .isZero();
        assertThat(node.store.peek().revision()).isEqualTo(revision + 1);
    }

    @Test
    void disabling_includes_what_is_expired() {
        node.clock.advance(Duration.ofDays(1));
        assertThat(node.actions.disable(ActionFilter.ALL, Initiator.code("alice")))
                .isEqualTo(2);
        assertThat(names(ENABLED)).isEmpty();
    }

    private List<String> names(ActionFilter filter) {
        return node.actions.list(filter).stream()
                .map(versioned -> versioned.action().name())
                .toList();
    }
}
