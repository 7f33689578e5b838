package org.chaosee.api.fault;

import java.time.Duration;

/**
 * Fills the heap, holds it, and releases it. What is held gives way when the application needs it: the application sees
 * a full heap, and no {@link OutOfMemoryError} on account of this fault.
 *
 * @param fraction the share of the largest heap that is in use then; above 0, at most {@value #MAX_FRACTION}
 * @param floorMib how many mebibytes of the largest heap stay free, whatever the fraction says; at least {@value
 *     #MIN_FLOOR_MIB}
 * @param duration for how long; above zero. The end of the action ends it earlier
 */
public record MemoryFault(double fraction, int floorMib, Duration duration) implements Fault {

    /** The word for this type of fault. */
    public static final String TYPE = "memory";
    /** The greatest fraction, inclusive. */
    public static final double MAX_FRACTION = 0.95;
    /** The lowest floor, inclusive. */
    public static final int MIN_FLOOR_MIB = 16;
    /** The floor of an action that says nothing of it. */
    public static final int DEFAULT_FLOOR_MIB = 32;
    /** The duration of an action that says nothing of it. */
    public static final Duration DEFAULT_DURATION = Duration.ofSeconds(30);

    /** Checks the bounds. */
    public MemoryFault {
        if (!(fraction > 0 && fraction <= MAX_FRACTION)) {
            throw new IllegalArgumentException(
                    "a fraction is above 0 and at most " + MAX_FRACTION + ", not " + fraction);
        }
        if (floorMib < MIN_FLOOR_MIB) {
            throw new IllegalArgumentException("a floor is at least " + MIN_FLOOR_MIB + ", not " + floorMib);
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
