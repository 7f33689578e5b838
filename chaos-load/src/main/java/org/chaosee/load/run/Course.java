package org.chaosee.load.run;

import java.time.Instant;

/**
 * The time since a run began.
 *
 * @param origin the start, in nanoseconds of {@code time}
 */
public record Course(Time time, long origin, Instant start) {

    public static Course begin(Time time) {
        return new Course(time, time.nanos(), time.instant());
    }

    /** Nanoseconds since the start. */
    long elapsed() {
        return time.nanos() - origin;
    }

    void park(long nanos) {
        time.park(nanos);
    }
}
