package org.chaosee.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Statistics.assertShare;

import java.util.stream.LongStream;
import org.chaosee.api.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbabilityTest {

    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "100, 1",
        "50, 1",
        "50, 2",
        "50, -1",
        "12.5, 1",
        "12.5, 9223372036854775807",
        "12.5, 0",
        "0.1, 7",
        "0.00001, 3",
        "33.33333, 11",
        "66.66667, 11",
        "1, -9223372036854775808"
    })
    void hits_as_many_as_it_says(double percent, long seed) {
        assertShare(hits(percent, seed, DRAWS), DRAWS, percent / 100);
    }

    @Test
    void the_fifth_decimal_counts() {
        long draws = 20_000_000;
        long hits = hits(0.00001, 42, draws);
        assertShare(hits, draws, 0.0000001);
        assertThat(hits).isPositive();
    }

    @Test
    void as_many_are_missed_as_are_left_of_a_hundred() {
        long draws = 20_000_000;
        long misses = draws - hits(99.99999, 42, draws);
        assertShare(misses, draws, 0.0000001);
        assertThat(misses).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE})
    void nothing_and_everything_are_exact(long seed) {
        assertThat(hits(0, seed, DRAWS)).isZero();
        assertThat(hits(100, seed, DRAWS)).isEqualTo(DRAWS);
    }

    @Test
    void a_greater_share_hits_the_same_calls_and_more() {
        assertThat(LongStream.range(0, 10_000).filter(n -> within(10, 42, n)).allMatch(n -> within(20, 42, n)))
                .isTrue();
    }

    @Test
    void the_first_call_of_many_actions_is_hit_as_often_as_any() {
        long hits =
                LongStream.range(0, DRAWS).filter(seed -> within(12.5, seed, 0)).count();
        assertShare(hits, DRAWS, 0.125);
    }

    private static long hits(double percent, long seed, long draws) {
        Percent share = Percent.of(percent);
        long hits = 0;
        for (long n = 0; n < draws; n++) {
            if (Draw.within(share, seed, Draw.Purpose.PROBABILITY, n)) {
                hits++;
            }
        }
        return hits;
    }

    private static boolean within(double percent, long seed, long n) {
        return Draw.within(Percent.of(percent), seed, Draw.Purpose.PROBABILITY, n);
    }
}
