package org.chaosee.load.run;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** A time that goes on when somebody parks, from one thing that is to happen to the next. For one thread. */
final class FakeTime implements Time {

    static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long nanos;
    private long number;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos);
    }

    @Override
    public void park(long wait) {
        long until = nanos + wait;
        Event next = events.peek();
        if (next == null || next.at > until) {
            nanos = until;
        } else {
            events.remove();
            nanos = Math.max(nanos, next.at);
            next.work.run();
        }
    }

    void after(Duration delay, Runnable work) {
        at(nanos + delay.toNanos(), work);
    }

    void at(long instant, Runnable work) {
        events.add(new Event(instant, number++, work));
    }

    /** Nobody gets to do anything for so long. */
    void freeze(Duration duration) {
        nanos += duration.toNanos();
    }

    private record Event(long at, long number, Runnable work) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }
}
