package org.chaosee.report.timeline;

import java.util.Arrays;

/**
 * How often something happened, bucket by bucket.
 *
 * @param name of what is counted
 * @param sums one for each bucket
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers; nobody compares two of them.
public record Counts(String name, long[] sums) {

    public long total() {
        return Arrays.stream(sums).sum();
    }

    public long most() {
        return Arrays.stream(sums).max().orElse(0);
    }
}
