package org.chaosee.api.fault;

import java.time.Duration;

/**
 * Delays the call by a duration drawn evenly between two bounds.
 *
 * @param min the shortest delay, inclusive; not negative
 * @param max the longest delay, inclusive; not shorter than {@code min}
 */
public record LatencyFault(Duration min, Duration max) implements Fault {

    /** The word for this type of fault. */
    public static final String TYPE = "latency";
    /** The shortest delay of an action that says nothing of it. */
    public static final Duration DEFAULT_MIN = Duration.ofSeconds(1);
    /** The longest delay of an action that says nothing of it. */
    public static final Duration DEFAULT_MAX = Duration.ofSeconds(3);

    /** Checks the bounds. */
    public LatencyFault {
        if (min.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative: " + min);
        }
        if (max.compareTo(min) < 0) {
            throw new IllegalArgumentException("the longest delay " + max + " is shorter than the shortest " + min);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean terminal() {
        return false;
    }
}
