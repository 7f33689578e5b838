package org.chaosee.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that stands still until it is set, and that counts how often it is read. */
public final class TestClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicInteger reads = new AtomicInteger();
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        reads.incrementAndGet();
        return now;
    }

    public int reads() {
        return reads.get();
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
