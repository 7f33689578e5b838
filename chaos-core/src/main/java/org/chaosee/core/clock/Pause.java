package org.chaosee.core.clock;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A span that is waited for, by the counter of the JVM: it lasts as long when a clock is set. Over as long as none has
 * begun. Thread-safe.
 */
public final class Pause {

    private final LongSupplier nanoTime;
    private boolean begun;
    private long end;

    /** @param nanoTime as {@link System#nanoTime} */
    public Pause(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** From now on, in place of one that is under way. */
    public synchronized void begin(Duration duration) {
        begun = true;
        end = nanoTime.getAsLong() + duration.toNanos();
    }

    public synchronized boolean isOver() {
        return !begun || nanoTime.getAsLong() - end >= 0;
    }

    /** Ends the one that is under way. */
    public synchronized void end() {
        begun = false;
    }
}
