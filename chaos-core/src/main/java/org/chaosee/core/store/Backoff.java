package org.chaosee.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * Ever longer pauses: each failure doubles the pause, up to the longest; a success ends them. Each pause is shortened by
 * chance, to its half at most, so that many nodes don't come back all at once. Thread-safe.
 */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier chance;
    private Duration pause = Duration.ZERO;
    private Instant over = Instant.MIN;

    /** @param chance gives numbers from 0 up to 1; 1 shortens nothing */
    Backoff(Duration first, Duration longest, DoubleSupplier chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
    }

    synchronized boolean isOver(Instant now) {
        return !now.isBefore(over);
    }

    synchronized void failed(Instant now) {
        Duration next = pause.isZero() ? first : pause.multipliedBy(2);
        pause = next.compareTo(longest) > 0 ? longest : next;
        over = now.plusNanos((long) (pause.toNanos() * (1 + chance.getAsDouble()) / 2));
    }

    synchronized void reset() {
        pause = Duration.ZERO;
        over = Instant.MIN;
    }
}
