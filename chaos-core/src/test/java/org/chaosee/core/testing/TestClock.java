package org.chaosee.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is set, and that counts how often it is read. */
public final class TestClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        reads.incrementAndGet();
        return now;
    }

    public int reads() {
        return reads.get();
    }

    /** What {@link System#nanoTime} would be: it goes on with the clock, and is not set. */
    public long nanos() {
        return nanos.get();
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
        nanos.addAndGet(duration.toNanos());
    }
}
