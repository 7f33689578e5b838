package org.chaosee.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.chaosee.api.Percent;
import org.chaosee.api.Trigger;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;

class TriggerThreadsTest {

    private static final int THREADS = 8;
    private static final int CALLS_EACH = 10_000;
    private static final int CALLS = THREADS * CALLS_EACH;

    @Test
    void the_same_calls_are_hit_whatever_the_threads_do() throws Exception {
        Trigger trigger = new Trigger(Percent.of(12.5), 3, null, null, null);
        TriggerState alone = new TriggerState(trigger, 42);
        TriggerState shared = new TriggerState(trigger, 42);
        assertThat(byManyThreads(shared)).containsExactlyInAnyOrderElementsOf(hits(alone, CALLS));
        assertThat(shared.calls()).isEqualTo(CALLS);
        assertThat(shared.hits()).isEqualTo(alone.hits());
    }

    @Test
    void no_thread_passes_the_bound() throws Exception {
        for (int round = 0; round < 50; round++) { // a bound that leaks leaks now and then
            TriggerState state = new TriggerState(Trigger.atMost(CALLS / 2), 42);
            List<Integer> hits = Threads.together(THREADS, () -> count(state));
            assertThat(hits.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CALLS / 2);
            assertThat(state.hits()).isEqualTo(CALLS / 2);
        }
    }

    /** Does nothing else, so that the threads get into each other's way. */
    private static int count(TriggerState state) {
        int hits = 0;
        for (int call = 0; call < CALLS_EACH; call++) {
            if (state.next() != TriggerState.MISS) {
                hits++;
            }
        }
        return hits;
    }

    private static List<Long> byManyThreads(TriggerState state) throws Exception {
        return Threads.together(THREADS, () -> hits(state, CALLS_EACH)).stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Long> hits(TriggerState state, int calls) {
        return LongStream.range(0, calls)
                .map(call -> state.next())
                .filter(n -> n != TriggerState.MISS)
                .boxed()
                .toList();
    }
}
