package org.chaosee.core.store;

import java.time.Duration;
import java.time.Instant;

/** Ever longer pauses: each failure doubles the pause, up to the longest; a success ends them. Thread-safe. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration pause = Duration.ZERO;
    private Instant over = Instant.MIN;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    synchronized boolean isOver(Instant now) {
        return !now.isBefore(over);
    }

    synchronized void failed(Instant now) {
        Duration next = pause.isZero() ? first : pause.multipliedBy(2);
        pause = next.compareTo(longest) > 0 ? longest : next;
        over = now.plus(pause);
    }

    synchronized void reset() {
        pause = Duration.ZERO;
        over = Instant.MIN;
    }
}
