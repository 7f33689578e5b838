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
import org.chaosee.api.Percent;
import org.chaosee.core.settings.InjectionLimits;

/** Compares with a list of all times. Hits count for at least the window, calls for up to a slice more. */
class LimiterPropertyTest {

    @Property(tries = 200)
    void no_hit_is_one_too_many_for_its_window(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @IntRange(min = 0, max = 100) int chance) {
        Random random = new Random(seed);
        AtomicLong nanos = new AtomicLong(seed);
        Limiter limiter =
                new Limiter(new InjectionLimits(null, Percent.of((double) percent), Duration.ofMinutes(1)), nanos::get);
        List<Long> calls = new ArrayList<>();
        List<Long> hits = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 600; i++) {
            long pause = random.nextInt(100) == 0 ? random.nextInt(70_000) : random.nextInt(600);
            nanos.addAndGet(Duration.ofMillis(pause).toNanos());
            now += pause;
            limiter.passes();
            calls.add(now);
            if (random.nextInt(100) < chance && limiter.call().refusal() == null) {
                hits.add(now);
                if (since(calls, now - 60_000) >= ShareLimit.LEAST_CALLS) {
                    assertThat(since(hits, now - 60_000) * 100)
                            .isLessThanOrEqualTo(since(calls, now - 61_000) * percent);
                }
            }
        }
    }

    private static long since(List<Long> times, long begin) {
        return times.stream().filter(time -> time > begin).count();
    }
}
