package org.example.experiments.stack.process;

import java.time.Duration;

/**
 * How long to wait before a part is started again: twice as long each time, as long as it dies young.
 *
 * @param first the first wait, longer than zero
 * @param longest what it doesn't exceed
 * @param youth a part that has lived for so long begins with the first wait again
 */
public record BackOff(Duration first, Duration longest, Duration youth) {

    /** A crash is over soon; what can't start at all keeps no core busy. */
    public static final BackOff STANDARD =
            new BackOff(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(10));

    /**
     * The wait after one more death.
     *
     * @param previous the last wait; zero when there was none
     * @param lived how long the part has lived
     */
    Duration next(Duration previous, Duration lived) {
        if (previous.isZero() || lived.compareTo(youth) >= 0) {
            return first;
        }
        Duration twice = previous.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }
}
