package org.chaosee.core.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Counts what happened within the latest window of time. The window is kept in {@value #SLICES} slices, and the one that is
 * under way: each thing counts for at least the window, and for less than one slice more.
 *
 * <p>Thread-safe, without locks. The total is never less than what is in the window, however the threads come in between
 * each other: a bound that it keeps to is exact.
 */
final class SlidingCount {

    private static final int SLICES = 60;
    private static final int LENGTH = SLICES + 1;

    /** Of a slice's word: how many there are. What is above is the slice's number, for 9 years of the shortest window. */
    private static final int COUNT_BITS = 30;

    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private final LongSupplier nanos;
    private final long begin;
    private final long sliceNanos;

    /** All that is in the slices, and what is about to be. */
    private final AtomicLong total = new AtomicLong();

    private final AtomicLongArray slices = new AtomicLongArray(LENGTH);

    /**
     * @param window at least a second
     * @param nanos a clock like {@link System#nanoTime}
     */
    SlidingCount(Duration window, LongSupplier nanos) {
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
        this.sliceNanos = (window.toNanos() + SLICES - 1) / SLICES;
    }

    /** Counts one. */
    void add() {
        total.getAndIncrement();
        enter();
    }

    /** Counts one, unless that would be more than {@code most}; whether it has. */
    boolean addWithin(long most) {
        if (!take(most)) {
            sweep();
            if (!take(most)) {
                return false;
            }
        }
        enter();
        return true;
    }

    /** Whether there are so many in the window, or more. */
    boolean has(long count) {
        return total.get() >= count && sum() >= count;
    }

    /** How many there are in the window. */
    long sum() {
        sweep();
        return total.get();
    }

    private boolean take(long most) {
        return total.get() < most && total.getAndUpdate(n -> n < most ? n + 1 : n) < most;
    }

    /** Enters what the total has already into the slice that is under way, which may take the place of an old one. */
    private void enter() {
        long now = slice();
        int place = (int) (now % LENGTH);
        while (true) {
            long slice = slices.get(place);
            // A thread that was held up may find a later slice than its own: it counts there, a little longer.
            boolean old = slice >>> COUNT_BITS < now;
            if (slices.compareAndSet(place, slice, old ? (now << COUNT_BITS) + 1 : slice + 1)) {
                if (old) {
                    total.addAndGet(-(slice & COUNT));
                }
                return;
            }
        }
    }

    /** Forgets what is older than the window. What slips through, because it changes meanwhile, goes next time. */
    private void sweep() {
        long oldest = slice() - SLICES;
        for (int place = 0; place < LENGTH; place++) {
            long slice = slices.get(place);
            long count = slice & COUNT;
            if (count > 0 && slice >>> COUNT_BITS < oldest && slices.compareAndSet(place, slice, slice - count)) {
                total.addAndGet(-count);
            }
        }
    }

    /** The number of the slice that is under way, from 0 on. */
    private long slice() {
        return (nanos.getAsLong() - begin) / sliceNanos;
    }
}
