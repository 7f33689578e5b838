package org.chaosee.api.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps processor cores busy.
 *
 * @param load the share of each core's time that is used up; above 0, at most {@value #MAX_LOAD}
 * @param cores how many cores; at least 1, at most {@value #MAX_CORES}. Null means as many as the JVM has
 * @param duration for how long; above zero. The end of the action ends it earlier
 */
public record CpuFault(double load, @Nullable Integer cores, Duration duration) implements Fault {

    /** The word for this type of fault. */
    public static final String TYPE = "cpu";
    /** The greatest load, inclusive. */
    public static final double MAX_LOAD = 1;
    /** The most cores. */
    public static final int MAX_CORES = 256;
    /** The duration of an action that says nothing of it. */
    public static final Duration DEFAULT_DURATION = Duration.ofSeconds(30);

    /** Checks the bounds. */
    public CpuFault {
        if (!(load > 0 && load <= MAX_LOAD)) {
            throw new IllegalArgumentException("a load is above 0 and at most 1, not " + load);
        }
        if (cores != null && (cores < 1 || cores > MAX_CORES)) {
            throw new IllegalArgumentException("cores are from 1 to " + MAX_CORES + ", not " + cores);
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
