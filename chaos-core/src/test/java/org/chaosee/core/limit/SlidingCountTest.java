package org.chaosee.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingCountTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int THREADS = 8;
    private static final int EACH = 20_000;

    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - 5_000_000_000L); // A clock of nanoseconds may overflow.

    @Test
    void each_counts_for_the_window_and_for_less_than_a_slice_more() {
        SlidingCount count = minute();
        pass(Duration.ofMillis(300));
        count.add();
        pass(MINUTE);
        assertThat(count.sum()).isEqualTo(1);
        pass(Duration.ofMillis(699));
        assertThat(count.sum()).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(count.sum()).isZero();
    }

    @Test
    void a_bound_refuses_until_there_is_room_again() {
        SlidingCount count = minute();
        assertThat(count.addWithin(2)).isTrue();
        pass(SLICE);
        assertThat(count.addWithin(2)).isTrue();
        assertThat(count.addWithin(2)).isFalse();
        assertThat(count.has(2)).isTrue();
        pass(MINUTE);
        assertThat(count.has(2)).isFalse();
        assertThat(count.addWithin(2)).isTrue();
        assertThat(count.addWithin(2)).isFalse();
    }

    @Test
    void what_is_refused_does_not_count() {
        SlidingCount count = minute();
        assertThat(count.addWithin(0)).isFalse();
        assertThat(count.sum()).isZero();
    }

    @Test
    void after_a_long_time_nothing_is_left() {
        SlidingCount count = minute();
        for (int i = 0; i < 100; i++) {
            count.add();
            pass(SLICE);
        }
        assertThat(count.sum()).isEqualTo(60);
        pass(Duration.ofDays(400));
        assertThat(count.sum()).isZero();
        count.add();
        assertThat(count.sum()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, THREADS * EACH - 1})
    void the_bound_is_exact_for_many_threads(int most) throws Exception {
        SlidingCount count = minute();
        List<Integer> admitted = Threads.together(THREADS, () -> {
            int mine = 0;
            for (int i = 0; i < EACH; i++) {
                mine += count.addWithin(most) ? 1 : 0;
            }
            return mine;
        });
        assertThat(admitted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(most);
        pass(MINUTE.plus(SLICE));
        assertThat(count.sum()).isZero();
    }

    /** They meet ahead of each round: it takes many until both come to the last place at the same moment. */
    @Test
    void one_of_two_threads_gets_the_last_place() throws Exception {
        List<SlidingCount> counts = Stream.generate(this::minute).limit(EACH).toList();
        AtomicInteger arrived = new AtomicInteger();
        List<Integer> admitted = Threads.together(2, () -> {
            int mine = 0;
            for (int round = 0; round < EACH; round++) {
                arrived.incrementAndGet();
                for (int spins = 0; arrived.get() < 2 * (round + 1); spins++) {
                    if (spins > 1_000) {
                        LockSupport.parkNanos(1); // the other has no core at present
                    }
                }
                mine += counts.get(round).addWithin(1) ? 1 : 0;
            }
            return mine;
        });
        assertThat(admitted.get(0) + admitted.get(1)).isEqualTo(EACH);
        assertThat(counts).allSatisfy(count -> assertThat(count.sum()).isEqualTo(1));
    }

    /** Each look at the clock takes ten seconds, so that there is room for a few again all the time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_bound_holds_for_many_threads_while_time_passes(int most) throws Exception {
        SlidingCount count = new SlidingCount(MINUTE, () -> nanos.addAndGet(10_000_000_000L));
        long begin = nanos.get();
        List<List<long[]>> admitted = Threads.together(THREADS, () -> {
            List<long[]> mine = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                long before = nanos.get() - begin;
                if (count.addWithin(most)) {
                    mine.add(new long[] {before, nanos.get() - begin});
                }
            }
            return mine;
        });
        List<long[]> all = admitted.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(one -> one[1]))
                .toList();
        assertThat(all).hasSizeGreaterThan(1_000);
        for (int last = 0; last < all.size(); last++) {
            long from = all.get(last)[1] - MINUTE.toNanos();
            int within = 0;
            for (int i = last; i >= 0 && all.get(i)[1] >= from; i--) {
                within += all.get(i)[0] >= from ? 1 : 0;
            }
            assertThat(within).isLessThanOrEqualTo(most);
        }
        pass(MINUTE.plus(SLICE));
        assertThat(count.sum()).isZero();
    }

    private SlidingCount minute() {
        return new SlidingCount(MINUTE, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
