package org.chaosee.core.guard;

import java.time.Duration;

/**
 * Sorts times into buckets: one for each microsecond up to 32 of them, and 32 of equal width from each power of two to
 * the next. A bucket's upper edge is at most 3.2 percent above any time in it. Pure functions.
 */
final class Buckets {

    private static final int BITS = 5;
    private static final int EACH = 1 << BITS;

    /** Times of two hours and more share the last bucket. */
    private static final int LAST_POWER = 32;

    /** How many there are. */
    static final int COUNT = EACH + (LAST_POWER - BITS + 1) * EACH;

    private static final long NANOS = 1_000;

    private Buckets() {}

    /** The bucket of that time; a negative one counts as none. */
    static int of(long nanos) {
        long micros = Math.max(0, nanos) / NANOS;
        if (micros < EACH) {
            return (int) micros;
        }
        int power = 63 - Long.numberOfLeadingZeros(micros);
        return power > LAST_POWER
                ? COUNT - 1
                : EACH + (power - BITS) * EACH + (int) ((micros >>> (power - BITS)) & (EACH - 1));
    }

    /** The upper edge of that bucket: all its times are below. */
    static Duration edge(int bucket) {
        if (bucket < EACH) {
            return micros(bucket + 1L);
        }
        int shift = (bucket - EACH) / EACH;
        long low = (long) (EACH + bucket % EACH) << shift;
        return micros(low + (1L << shift));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * NANOS);
    }
}
