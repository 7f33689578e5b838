package org.chaosee.proxy.effect;

import java.util.concurrent.TimeUnit;

/** Lengths of time that may be added to a time without running over. */
final class Nanos {

    private static final long LONGEST = TimeUnit.DAYS.toNanos(50 * 365);

    private Nanos() {}

    static long ofMillis(long millis) {
        return Math.min(TimeUnit.MILLISECONDS.toNanos(millis), LONGEST);
    }

    static long ofMicros(long micros) {
        return Math.min(TimeUnit.MICROSECONDS.toNanos(micros), LONGEST);
    }

    /** The later of two times; they may be on both sides of where the clock runs over. */
    static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
