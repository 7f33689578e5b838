package org.chaosee.load.run;

import java.time.Duration;
import java.time.Instant;

/**
 * The time since a run began.
 *
 * @param origin the start, in nanoseconds of {@code time}
 */
public record Course(Time time, long origin, Instant start) {

    /**
     * A run that starts so much later than now.
     *
     * @param lead long enough to make everything ready, so that nothing is late at the start
     */
    public static Course begin(Time time, Duration lead) {
        return new Course(time, time.nanos() + lead.toNanos(), time.instant().plus(lead));
    }

    /** Nanoseconds since the start; negative before. */
    long elapsed() {
        return time.nanos() - origin;
    }

    void park(long nanos) {
        time.park(nanos);
    }
}
