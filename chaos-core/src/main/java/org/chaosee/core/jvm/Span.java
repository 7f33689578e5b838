package org.chaosee.core.jvm;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The time in which something is taken from the JVM: a duration that begins now, and that may be ended early. Thread-safe.
 */
final class Span {

    private final CountDownLatch end = new CountDownLatch(1);
    private final long begin = System.nanoTime();
    private final long nanos;

    Span(Duration duration) {
        this.nanos = TimeUnit.NANOSECONDS.convert(duration);
    }

    /** Ends it now. */
    void end() {
        end.countDown();
    }

    boolean isOver() {
        return end.getCount() == 0 || left() <= 0;
    }

    /** Waits until it is over. */
    void await() {
        await(Long.MAX_VALUE);
    }

    /** Waits until it is over, but not longer than that. An interrupt, as of a server that stops, ends it for good. */
    void await(long nanosAtMost) {
        try {
            if (!end.await(Math.min(nanosAtMost, left()), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    private long left() {
        return nanos - (System.nanoTime() - begin);
    }
}
