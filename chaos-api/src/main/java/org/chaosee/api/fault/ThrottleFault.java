package org.chaosee.api.fault;

/**
 * Lets the body of an answer pass at no more than that pace, as over a slow line.
 *
 * @param bytesPerSecond the pace; {@value #MIN} to {@value #MAX}, both inclusive
 */
public record ThrottleFault(int bytesPerSecond) implements AnswerFault {

    /** The word for this type of fault. */
    public static final String TYPE = "throttle";
    /** The slowest pace, inclusive. */
    public static final int MIN = 1;
    /** The fastest pace, inclusive. */
    public static final int MAX = 1_000_000_000;

    /** Checks the pace. */
    public ThrottleFault {
        if (bytesPerSecond < MIN || bytesPerSecond > MAX) {
            throw new IllegalArgumentException(
                    "a pace is from " + MIN + " to " + MAX + " bytes per second, not " + bytesPerSecond);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }
}
