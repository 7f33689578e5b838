package org.chaosee.core.store;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.chaosee.core.clock.Pause;

/**
 * Ever longer pauses: each failure doubles the pause, up to the longest; a success ends them. Each pause is shortened by
 * chance, to its half at most, so that many nodes don't come back all at once. Thread-safe.
 */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier chance;
    private final Pause underWay;
    private Duration pause = Duration.ZERO;

    /**
     * @param chance gives numbers from 0 up to 1; 1 shortens nothing
     * @param nanoTime as {@link System#nanoTime}
     */
    Backoff(Duration first, Duration longest, DoubleSupplier chance, LongSupplier nanoTime) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
        this.underWay = new Pause(nanoTime);
    }

    boolean isOver() {
        return underWay.isOver();
    }

    synchronized void failed() {
        Duration next = pause.isZero() ? first : pause.multipliedBy(2);
        pause = next.compareTo(longest) > 0 ? longest : next;
        underWay.begin(Duration.ofNanos((long) (pause.toNanos() * (1 + chance.getAsDouble()) / 2)));
    }

    synchronized void reset() {
        pause = Duration.ZERO;
        underWay.end();
    }
}
