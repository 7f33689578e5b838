package org.chaosee.api.fault;

import java.time.Duration;

/**
 * Holds threads that do nothing.
 *
 * @param count how many; at least 1, at most {@value #MAX_COUNT}
 * @param managed whether they are taken from the server's default managed executor, as many as there are, whose other work
 *     waits then, or is refused; otherwise they are made for it
 * @param duration for how long; above zero. The end of the action ends it earlier
 */
public record ThreadsFault(int count, boolean managed, Duration duration) implements Fault {

    /** The word for this type of fault. */
    public static final String TYPE = "threads";
    /** The most threads of one action. */
    public static final int MAX_COUNT = 1000;
    /** The count of an action that says nothing of it. */
    public static final int DEFAULT_COUNT = 10;
    /** The duration of an action that says nothing of it. */
    public static final Duration DEFAULT_DURATION = Duration.ofSeconds(30);

    /** Checks the bounds. */
    public ThreadsFault {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("a count is from 1 to " + MAX_COUNT + ", not " + count);
        }
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a duration is above zero: " + duration);
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
