package org.chaosee.report.timeline;

import java.util.Arrays;

/**
 * The greatest value of each bucket.
 *
 * @param values in seconds; NaN where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers; nobody compares two of them.
public record Curve(String name, double[] values) {

    /** NaN when there is none. */
    public double most() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN);
    }

    /** NaN when there is none above zero. */
    public double least() {
        return Arrays.stream(values).filter(value -> value > 0).min().orElse(Double.NaN);
    }
}
