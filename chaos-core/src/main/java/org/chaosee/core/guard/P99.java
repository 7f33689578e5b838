package org.chaosee.core.guard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time that 99 percent of the responses take at most; of fewer than 100 that of the slowest.
 *
 * @param longest the longest that is allowed
 * @param minCalls how many calls there must be to judge by them
 */
record P99(Duration longest, int minCalls) implements Condition {

    @Override
    public String name() {
        return "p99";
    }

    @Override
    public String bound() {
        return longest.toString();
    }

    @Override
    public Reading read(Sample sample) {
        return new Reading(words(sample.p99()), bound(), sample.timed() >= minCalls && sample.tooSlow());
    }

    /** In whole milliseconds, rounded up. */
    private static @Nullable String words(@Nullable Duration p99) {
        return p99 == null
                ? null
                : Duration.ofMillis(p99.plusNanos(999_999).toMillis()).toString();
    }
}
