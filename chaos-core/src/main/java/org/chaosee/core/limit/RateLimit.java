package org.chaosee.core.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Bounds the number of injections in a minute, whichever minute that is. Thread-safe. */
final class RateLimit {

    private final int most;
    private final SlidingCount injections;

    RateLimit(int most, LongSupplier nanos) {
        this.most = most;
        this.injections = new SlidingCount(Duration.ofMinutes(1), nanos);
    }

    /** Whether an injection now would be one too many. */
    boolean isFull() {
        return injections.has(most);
    }

    /** Whether there may be one more; it counts then. */
    boolean inject() {
        return injections.addWithin(most);
    }
}
