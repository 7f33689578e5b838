package org.chaosee.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chaosee.api.Percent;
import org.junit.jupiter.api.Test;

/** Who noted down a seed gets the same run from every later version: these numbers never change. */
class ReplayTest {

    private static final long SEED = 42;

    @Test
    void of_hits() {
        assertThat(LongStream.range(0, 32).filter(n -> Draw.within(Percent.of(25), SEED, Draw.Purpose.PROBABILITY, n)))
                .containsExactly(2L, 3L, 8L, 9L, 12L, 14L, 22L);
    }

    @Test
    void of_delays() {
        assertThat(LongStream.range(0, 4).map(n -> Draw.between(1_000_000_000, 3_000_000_000L, SEED, n)))
                .containsExactly(1_588_012_742L, 2_238_193_514L, 1_350_820_897L, 1_128_175_055L);
    }

    @Test
    void of_cohorts() {
        assertThat(IntStream.range(0, 30)
                        .mapToObj(i -> "user-" + i)
                        .filter(user -> Draw.inCohort(Percent.of(10), SEED, user)))
                .containsExactly("user-8", "user-11", "user-14", "user-20", "user-28", "user-29");
    }
}
