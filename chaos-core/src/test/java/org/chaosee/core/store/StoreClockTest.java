package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;

/** Nodes whose clocks are off, and a store that tells the time. */
class StoreClockTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock time = new TestClock();
    private final TestStore store = new TestStore();
    private final TestNode fast = new TestNode(store);
    private final TestNode slow = new TestNode(store);

    StoreClockTest() {
        store.clock(time);
        fast.clock.advance(HOUR);
        slow.clock.set(TestClock.START.minus(HOUR));
    }

    @Test
    void an_action_strikes_on_all_nodes_until_its_time_is_over() {
        store.put(abort("down").expiresAt(TestClock.START.plusSeconds(10)).build());
        second();
        assertThat(fast.hits()).containsExactly("down");
        assertThat(slow.hits()).containsExactly("down");
        seconds(10);
        assertThat(fast.hits()).isEmpty();
        assertThat(slow.hits()).isEmpty();
    }

    @Test
    void it_expires_at_its_time_also_while_the_store_is_down() {
        store.put(abort("down").expiresAt(TestClock.START.plusSeconds(10)).build());
        second();
        store.down("no route");
        seconds(8);
        assertThat(fast.hits()).containsExactly("down");
        assertThat(slow.hits()).containsExactly("down");
        seconds(2);
        assertThat(fast.hits()).isEmpty();
        assertThat(slow.hits()).isEmpty();
    }

    @Test
    void what_is_made_on_a_node_expires_by_the_stores_time() {
        second();
        ChaosAction made = slow.actions
                .create(Documents.abort("down"), Initiator.code("alice"))
                .action();
        assertThat(made.createdAt()).isEqualTo(time.instant());
        assertThat(made.expiresAt()).isEqualTo(time.instant().plus(Duration.ofMinutes(15)));
        second();
        assertThat(fast.hits()).containsExactly("down");
    }

    @Test
    void a_clock_that_jumps_ahead_for_a_moment_ends_nothing_for_good() {
        store.put(abort("down").expiresAt(TestClock.START.plusSeconds(100)).build());
        second();
        fast.clock.set(fast.clock.instant().plus(HOUR));
        assertThat(fast.hits()).isEmpty();
        second();
        assertThat(fast.hits()).containsExactly("down");
    }

    @Test
    void a_storm_lasts_its_time_on_nodes_whose_clocks_are_ahead() {
        second();
        slow.storms.begin(
                Map.of("name", "gale", "users", List.of("alice"), "duration", "PT1M", "httpPercent", 100),
                Initiator.code("alice"));
        seconds(30);
        assertThat(fast.storms.list()).hasSize(1);
        seconds(35);
        assertThat(slow.storms.list()).isEmpty();
        assertThat(store.peek().actions()).isEmpty();
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            second();
        }
    }

    private void second() {
        time.advance(TestNode.INTERVAL);
        fast.tick();
        slow.tick();
    }
}
