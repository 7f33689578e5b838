package org.chaosee.proxy.effect;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A connection whose time stands still until it is told. */
final class FakeLink implements Link {

    private static final long MILLI = 1_000_000;

    private final PriorityQueue<Entry> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::number));
    private long now;
    private long scheduled;
    private int resets;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Alarm schedule(Runnable task, long delayNanos) {
        Entry entry = new Entry(now + delayNanos, scheduled++, task);
        alarms.add(entry);
        return () -> alarms.remove(entry);
    }

    @Override
    public void reset() {
        resets++;
    }

    int resets() {
        return resets;
    }

    int alarms() {
        return alarms.size();
    }

    long millis() {
        return now / MILLI;
    }

    void passMillis(long millis) {
        passNanos(millis * MILLI);
    }

    void passNanos(long nanos) {
        long until = now + nanos;
        while (!alarms.isEmpty() && alarms.element().time() <= until) {
            Entry next = alarms.remove();
            now = next.time();
            next.task().run();
        }
        now = until;
    }

    private record Entry(long time, long number, Runnable task) {}
}
