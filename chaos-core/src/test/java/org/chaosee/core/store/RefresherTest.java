package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.time.Duration;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Scope;
import org.chaosee.api.Trigger;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefresherTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode node = new TestNode();

    @Test
    void the_first_tick_reads_what_is_stored() {
        node.store.put(abort("down").build());
        assertThat(node.hits()).isEmpty();
        node.tick();
        assertThat(node.hits()).containsExactly("down");
        assertThat(node.refresher.stored()).isEqualTo(1);
        assertThat(node.plan().revision()).isEqualTo(1);
    }

    @Test
    void an_empty_store_is_up() {
        assertThat(node.refresher.status().up()).isFalse();
        node.tick();
        assertThat(node.refresher.status()).isEqualTo(new StoreStatus(true, node.clock.instant(), null, 0));
    }

    @Test
    void an_unchanged_revision_is_one_question() {
        node.store.put(abort("down").build());
        node.tick();
        assertThat(node.store.uses()).containsExactly("glance", "read");
        node.tick();
        node.tick();
        assertThat(node.store.uses()).containsExactly("glance", "glance");
        assertThat(node.refresher.status().lastRefresh()).isEqualTo(node.clock.instant());
    }

    @Test
    void what_another_node_changes_is_in_force_at_the_next_tick() {
        TestNode other = new TestNode(node.store);
        node.refresher.write(
                StoreWrite.of(new Change.Create(
                        abort("down").build().id(), Documents.of(abort("down").build()))),
                () -> {});
        assertThat(node.hits()).containsExactly("down");
        assertThat(other.hits()).isEmpty();
        other.tick();
        assertThat(other.hits()).containsExactly("down");
        node.store.put(abort("down").disabled().build());
        other.tick();
        assertThat(other.hits()).isEmpty();
    }

    @Test
    void what_does_not_change_goes_on_counting() {
        node.store.put(abort("third").trigger(Trigger.everyNth(3)).build());
        node.tick();
        node.hits();
        node.hits();
        node.store.put(abort("other").created(1).disabled().build());
        node.tick();
        assertThat(node.hits()).containsExactly("third");
    }

    @Test
    void what_is_for_other_nodes_is_stored_and_not_in_the_plan() {
        node.store.put(abort("elsewhere").scope(Scope.nodes("node-2")).build());
        node.tick();
        assertThat(node.refresher.stored()).isEqualTo(1);
        assertThat(node.plan().size()).isZero();
    }

    @Test
    void what_expired_while_the_node_was_down_never_strikes() {
        node.store.put(abort("old").expiresAt(TestClock.START.minusSeconds(1)).build());
        node.tick();
        assertThat(node.hits()).isEmpty();
        assertThat(node.plan().size()).isZero();
        assertThat(node.refresher.stored()).isEqualTo(1);
    }

    @Test
    void what_expires_is_dropped_from_the_plan() {
        node.store.put(abort("short").expiresAt(TestClock.START.plusSeconds(2)).build());
        node.store.put(abort("long").created(1).build());
        node.tick();
        assertThat(node.plan().size()).isEqualTo(2);
        node.tick();
        assertThat(node.plan().size()).isEqualTo(1);
        assertThat(node.hits()).containsExactly("long");
    }

    @Test
    void a_bad_row_is_left_out_counted_and_named_once() {
        ChaosAction bad = abort("bad").build();
        node.store.put(abort("good").build());
        node.store.put(bad.id(), Documents.with(Documents.of(bad), "phase", "sometime"));
        node.tick();
        node.store.put(abort("third").created(1).build());
        node.tick();
        node.tick();
        assertThat(log.lines(LogMessage.BAD_ROW))
                .singleElement()
                .asString()
                .contains("bad", bad.id().toString(), "/phase", "sometime");
        assertThat(node.hits()).containsExactly("good");
        assertThat(node.plan().size()).isEqualTo(2);
        assertThat(node.refresher.stored()).isEqualTo(2);
        assertThat(node.refresher.status().skipped()).isEqualTo(1);
        assertThat(node.refresher.status().up()).isTrue();
    }

    @Test
    void what_expires_too_late_counts_as_soon_as_it_may() {
        Duration untilThen = Duration.ofHours(1);
        node.store.put(abort("early")
                .expiresAt(TestClock.START.plus(Limits.DEFAULTS.maxExpiry()).plus(untilThen))
                .build());
        node.tick();
        node.tick();
        assertThat(node.hits()).isEmpty();
        node.clock.advance(untilThen);
        node.store.uses();
        node.tick();
        assertThat(node.hits()).containsExactly("early");
        assertThat(node.refresher.status().skipped()).isZero();
        assertThat(node.store.uses()).contains("glance").doesNotContain("read");
        assertThat(log.lines(LogMessage.BAD_ROW)).hasSize(1);
    }

    @Test
    void a_bad_row_alone_makes_no_new_plan() {
        node.store.put(
                abort("bad").build().id(),
                Documents.with(Documents.of(abort("bad").build()), "seed", "x"));
        node.tick();
        Plan plan = node.plan();
        node.tick();
        assertThat(node.plan()).isSameAs(plan);
    }

    @Test
    void a_bad_row_that_is_put_right_counts() {
        node.store.put(
                abort("bad").build().id(),
                Documents.with(Documents.of(abort("bad").build()), "seed", "x"));
        node.tick();
        assertThat(node.hits()).isEmpty();
        node.store.put(abort("bad").build());
        node.tick();
        assertThat(node.hits()).containsExactly("bad");
        assertThat(node.refresher.status().skipped()).isZero();
    }
}
