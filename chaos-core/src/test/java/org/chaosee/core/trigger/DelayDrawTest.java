package org.chaosee.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Statistics.assertEven;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayDrawTest {

    @Test
    void equal_bounds_leave_no_choice() {
        assertThat(delays(5, 5, 42)).containsOnly(5L);
        assertThat(delays(0, 0, 42)).containsOnly(0L);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1000000000, 1000000001", "7, 10"})
    void both_bounds_are_reached_and_never_passed(long min, long max) {
        assertThat(delays(min, max, 42))
                .contains(min, max)
                .allSatisfy(delay -> assertThat(delay).isBetween(min, max));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, -3, Long.MAX_VALUE})
    void every_delay_is_as_likely(long seed) {
        long[] counts = new long[10];
        for (long n = 0; n < 100_000; n++) {
            counts[(int) Draw.between(10, 19, seed, n) - 10]++;
        }
        assertEven(counts);
    }

    @Test
    void every_part_of_a_wide_range_is_as_likely() {
        long second = 1_000_000_000;
        long[] counts = new long[100];
        for (long n = 0; n < 100_000; n++) {
            counts[(int) ((Draw.between(second, 3 * second, 42, n) - second) / (2 * second / 100 + 1))]++;
        }
        assertEven(counts);
    }

    private static List<Long> delays(long min, long max, long seed) {
        return LongStream.range(0, 1_000)
                .map(n -> Draw.between(min, max, seed, n))
                .boxed()
                .toList();
    }
}
