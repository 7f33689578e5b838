package org.chaosee.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Compares with a list of all times. */
class SlidingCountPropertyTest {

    @Property(tries = 300)
    void no_window_has_more_than_the_bound_and_none_is_refused_in_vain(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int most) {
        AtomicLong nanos = new AtomicLong(seed);
        Random random = new Random(seed);
        SlidingCount count = new SlidingCount(Duration.ofMinutes(1), nanos::get);
        long now = 0;
        List<Long> admitted = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long pause = random.nextInt(20) == 0 ? random.nextInt(70_000) : random.nextInt(1_500);
            nanos.addAndGet(Duration.ofMillis(pause).toNanos());
            now += pause;
            if (count.addWithin(most)) {
                admitted.add(now);
                assertThat(since(admitted, now - 60_000)).isLessThanOrEqualTo(most);
            } else {
                assertThat(since(admitted, now - 61_000)).isGreaterThanOrEqualTo(most);
            }
        }
    }

    private static long since(List<Long> times, long begin) {
        return times.stream().filter(time -> time > begin).count();
    }
}
