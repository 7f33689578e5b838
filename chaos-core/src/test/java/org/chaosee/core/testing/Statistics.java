package org.chaosee.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Bounds that chance keeps to in 999 of 1,000 runs. Seeds are fixed, so a test passes always or never. */
public final class Statistics {

    /** Quantiles of the normal distribution for 99.9 %. */
    private static final double TWO_SIDED = 3.29;

    private static final double ONE_SIDED = 3.09;

    private Statistics() {}

    /** So many hits are within the binomial interval, by its normal approximation. */
    public static void assertShare(long hits, long draws, double share) {
        double expected = draws * share;
        double deviation = TWO_SIDED * Math.sqrt(draws * share * (1 - share));
        assertThat((double) hits).isBetween(expected - deviation, expected + deviation);
    }

    /** The counts are as even as chance makes them: chi-square, its bound by Wilson and Hilferty's approximation. */
    public static void assertEven(long... counts) {
        double expected = (double) Arrays.stream(counts).sum() / counts.length;
        double square = Arrays.stream(counts)
                        .mapToDouble(count -> (count - expected) * (count - expected))
                        .sum()
                / expected;
        int freedom = counts.length - 1;
        double cube = 1 - 2.0 / (9 * freedom) + ONE_SIDED * Math.sqrt(2.0 / (9 * freedom));
        assertThat(square).isLessThan(freedom * cube * cube * cube);
    }
}
