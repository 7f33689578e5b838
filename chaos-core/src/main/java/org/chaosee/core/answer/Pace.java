package org.chaosee.core.answer;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.chaosee.core.effect.Delays;

/**
 * The pace of one body: each of its bytes takes its time, and what is late catches up, by {@link #CREDIT} at most. For one
 * thread at a time.
 */
final class Pace {

    private static final long SECOND = 1_000_000_000;

    /** How much time is slept at once, where a single byte doesn't take longer; in nanoseconds. */
    private static final long SLICE = SECOND / 10;

    /** How much time may be made good; in nanoseconds. A line that lay idle for longer has no more to make good. */
    private static final long CREDIT = SECOND / 2;

    private final int bytesPerSecond;
    private final Delays.Series delays;
    private final LongSupplier nanoTime;
    private final long start;

    /** When the bytes that have passed were due, in nanoseconds from the start. */
    private long due;

    /** How long may still be slept, in nanoseconds. */
    private long left;

    /**
     * @param most the longest that all bytes together are delayed
     * @param nanoTime a clock such as {@link System#nanoTime}
     */
    Pace(int bytesPerSecond, Duration most, Delays.Series delays, LongSupplier nanoTime) {
        this.bytesPerSecond = bytesPerSecond;
        this.left = most.toNanos();
        this.delays = delays;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Whether the rest isn't held up any more. */
    boolean isOver() {
        return left <= 0;
    }

    /** How many bytes go at once: a tenth of a second's, and at least one. */
    int slice() {
        return isOver() ? Integer.MAX_VALUE : (int) Math.max(1, bytesPerSecond * SLICE / SECOND);
    }

    /** Returns when so many more bytes may have passed; they are a slice at most. */
    void await(int bytes) {
        if (isOver()) {
            return;
        }
        long now = nanoTime.getAsLong() - start;
        due = Math.max(due, now - CREDIT) + bytes * SECOND / bytesPerSecond;
        long wait = Math.min(due - now, left);
        // Without a place among the delays it goes on at once, and waits the longer for the next slice.
        if (wait > 0 && delays.delay(Duration.ofNanos(wait))) {
            left -= wait;
        }
    }
}
