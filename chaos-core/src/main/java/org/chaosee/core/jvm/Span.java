package org.chaosee.core.jvm;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time in which something is taken from the JVM: a duration that begins now, that may be limited while it lasts, and
 * that may be ended early. What is over stays over. Thread-safe.
 */
final class Span {

    private final LongSupplier nanoTime;
    private final long begin;
    private final long nanos;
    private volatile long limit = Long.MAX_VALUE;
    private volatile boolean ended;

    Span(Duration duration) {
        this(duration, System::nanoTime);
    }

    /** With another clock, by which nobody can wait. */
    Span(Duration duration, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.nanos = TimeUnit.NANOSECONDS.convert(duration);
    }

    /** From now on it lasts no longer than that; another limit replaces this one. */
    synchronized void limit(Duration left) {
        if (isOver()) {
            end(); // A later limit must not bring back what others have seen the end of.
            return;
        }
        long more = TimeUnit.NANOSECONDS.convert(left);
        long elapsed = elapsed();
        limit = more < Long.MAX_VALUE - elapsed ? elapsed + more : Long.MAX_VALUE;
        notifyAll();
    }

    /** Ends it now. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    boolean isOver() {
        return ended || left() <= 0;
    }

    /** Waits until it is over. */
    void await() {
        await(Long.MAX_VALUE);
    }

    /** Waits until it is over, but not longer than that. An interrupt, as of a server that stops, ends it for good. */
    synchronized void await(long nanosAtMost) {
        long start = System.nanoTime();
        try {
            while (!ended) {
                long rest = Math.min(nanosAtMost - (System.nanoTime() - start), left());
                if (rest <= 0) {
                    return;
                }
                TimeUnit.NANOSECONDS.timedWait(this, rest);
            }
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    private long left() {
        return Math.min(nanos, limit) - elapsed();
    }

    private long elapsed() {
        return nanoTime.getAsLong() - begin;
    }
}
