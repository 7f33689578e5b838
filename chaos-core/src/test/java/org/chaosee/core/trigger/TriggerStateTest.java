package org.chaosee.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Statistics.assertShare;

import java.util.List;
import java.util.stream.LongStream;
import org.chaosee.api.Percent;
import org.chaosee.api.Trigger;
import org.junit.jupiter.api.Test;

class TriggerStateTest {

    @Test
    void every_call_is_hit_unless_said_otherwise() {
        assertThat(hits(Trigger.ALWAYS, 42, 4)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void every_nth_begins_with_the_nth() {
        assertThat(hits(Trigger.everyNth(3), 42, 10)).containsExactly(2L, 5L, 8L);
        assertThat(hits(Trigger.everyNth(1), 42, 3)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void every_nth_and_probability_must_both_hold() {
        Trigger both = new Trigger(Percent.of(50), 3, null, null, null);
        List<Long> hits = hits(both, 42, 300_000);
        assertThat(hits).allMatch(n -> (n + 1) % 3 == 0);
        assertShare(hits.size(), 100_000, 0.5);
    }

    @Test
    void at_most_so_many() {
        assertThat(hits(Trigger.atMost(2), 42, 10)).containsExactly(0L, 1L);
    }

    @Test
    void a_miss_uses_up_nothing() {
        Trigger rare = new Trigger(Percent.of(10), 2, 5, null, null);
        assertThat(hits(rare, 42, 10_000)).hasSize(5);
    }

    @Test
    void the_same_seed_replays_the_same_run() {
        Trigger half = Trigger.withProbability(Percent.of(50));
        assertThat(hits(half, 42, 1_000)).isEqualTo(hits(half, 42, 1_000)).isNotEqualTo(hits(half, 43, 1_000));
    }

    @Test
    void counts_calls_and_hits() {
        TriggerState state = new TriggerState(new Trigger(Percent.HUNDRED, 3, 2, null, null), 42);
        LongStream.range(0, 10).forEach(n -> state.next());
        assertThat(state.calls()).isEqualTo(10);
        assertThat(state.hits()).isEqualTo(2);
    }

    private static List<Long> hits(Trigger trigger, long seed, int calls) {
        TriggerState state = new TriggerState(trigger, seed);
        return LongStream.range(0, calls)
                .map(call -> state.next())
                .filter(n -> n != TriggerState.MISS)
                .boxed()
                .toList();
    }
}
