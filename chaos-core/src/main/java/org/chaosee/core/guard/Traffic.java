package org.chaosee.core.guard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.core.settings.GuardSettings;
import org.jspecify.annotations.Nullable;

/**
 * Counts the responses of the latest seconds, and the calls that are under way, in a ring with one slot for each second.
 * Whoever serves a request does
 *
 * <pre>{@code
 * long begun = traffic.begin();
 * … serves it …
 * traffic.end(begun);
 * traffic.count(begun, status, nanos);
 * }</pre>
 *
 * which takes no lock, allocates nothing, and is one volatile read as long as nothing is watched. The one thread of the
 * guard clears slots before they are used again, so that no other has to.
 *
 * <p>A thread that stands still for as long as the ring lasts, in the midst of one of these methods, may put a call into
 * a wrong second; nothing worse comes of it.
 */
public final class Traffic {

    /** What {@link #begin} tells of a call that begins while nothing is watched: it isn't counted. */
    private static final long UNWATCHED = -1;

    private static final long SECOND = 1_000_000_000;
    private static final int ERROR = 500;

    private final int window;
    private final long longest;
    private final int size;

    /** By the slot in which they began. */
    private final AtomicIntegerArray underWay;

    /** By the slot in which they ended, like the rest. */
    private final AtomicIntegerArray errors;

    private final AtomicIntegerArray slow;

    /** {@link Buckets} of each slot. */
    private final AtomicIntegerArray times;

    /** Calls under way that began before the ring's first slot. */
    private final AtomicLong olderUnderWay = new AtomicLong();

    /** When each slot was closed, by the guard's own clock; the guard's alone. */
    private final long[] closedAt;

    private long latestTurn;
    private volatile boolean watched;
    private volatile boolean attached;

    /** The number of the slot that is being filled; it never ends, and the ring's slot is its remainder. */
    private volatile long turn;

    /** What began or ended before that one doesn't count. */
    private volatile long since;

    Traffic(GuardSettings settings) {
        Duration maxP99 = settings.maxP99();
        this.window = Math.toIntExact(seconds(settings.window()));
        this.longest = maxP99 == null ? Long.MAX_VALUE : maxP99.toNanos();
        // A call that takes too long must be in the ring until it does, and a slot is always being filled.
        this.size = Math.max(window, maxP99 == null ? 0 : Math.toIntExact(seconds(maxP99))) + 3;
        this.underWay = new AtomicIntegerArray(size);
        this.errors = new AtomicIntegerArray(size);
        this.slow = new AtomicIntegerArray(size);
        this.times = new AtomicIntegerArray(size * Buckets.COUNT);
        this.closedAt = new long[size];
    }

    /** In seconds; one that has begun counts as a whole one. */
    static long seconds(Duration duration) {
        return duration.plusNanos(SECOND - 1).toSeconds();
    }

    /** There is somebody who counts. */
    public void attach() {
        attached = true;
    }

    boolean isAttached() {
        return attached;
    }

    /** Whether calls that begin now are counted. Ask this first: it saves reading the time. */
    public boolean isWatched() {
        return watched;
    }

    /** A call begins; what this returns goes with it. */
    public long begin() {
        if (!watched) {
            return UNWATCHED;
        }
        long begun = turn;
        underWay.incrementAndGet(slot(begun));
        return begun;
    }

    /** The call isn't under way any more, or how long it takes from now on is nobody's fault. Once for each call. */
    public void end(long begun) {
        if (begun == UNWATCHED || begun < since) {
            return;
        }
        if (turn - begun < size) {
            underWay.decrementAndGet(slot(begun));
        } else {
            olderUnderWay.decrementAndGet();
        }
    }

    /** The call was answered with that status after that time. */
    public void count(long begun, int status, long nanos) {
        if (begun == UNWATCHED || begun < since) {
            return;
        }
        int slot = slot(turn);
        times.incrementAndGet(slot * Buckets.COUNT + Buckets.of(nanos));
        if (status >= ERROR) {
            errors.incrementAndGet(slot);
        }
        if (nanos > longest) {
            slow.incrementAndGet(slot);
        }
    }

    /** From now on calls are counted, from nothing on. */
    void watch(long now) {
        latestTurn = now;
        forget(now);
        watched = true;
    }

    /** No call that begins from now on is counted. */
    void rest() {
        watched = false;
    }

    /** From now on only calls that begin from now on count. */
    void forget(long now) {
        next(now);
        since = turn;
        olderUnderWay.set(0);
    }

    /** Ends a second, or as many as have passed meanwhile, and tells of the window that ends with it. */
    Sample turn(long now) {
        long passed = Math.round((double) (now - latestTurn) / SECOND);
        latestTurn = now;
        for (long left = Math.max(1, Math.min(passed, size)); left > 0; left--) {
            next(now);
        }
        return sample(now);
    }

    private void next(long now) {
        long current = turn;
        closedAt[slot(current)] = now;
        int next = slot(current + 1);
        int left = underWay.getAndSet(next, 0);
        if (current + 1 - size >= since) {
            olderUnderWay.addAndGet(left);
        }
        errors.set(next, 0);
        slow.set(next, 0);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            times.set(next * Buckets.COUNT + bucket, 0);
        }
        turn = current + 1;
    }

    private Sample sample(long now) {
        Times counted = new Times();
        long sumOfErrors = 0;
        long sumOfSlow = 0;
        for (long closed = Math.max(since, turn - window); closed < turn; closed++) {
            int slot = slot(closed);
            sumOfErrors += errors.get(slot);
            sumOfSlow += slow.get(slot);
            for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
                counted.add(bucket, times.get(slot * Buckets.COUNT + bucket));
            }
        }
        long responses = counted.total();
        sumOfSlow += addOverdue(now, counted);
        return new Sample(responses, sumOfErrors, counted.total(), counted.p99(), counted.p99Exceeded(sumOfSlow));
    }

    /** Calls under way whose answer comes too late, whenever it comes, count already, with the time they took so far. */
    private long addOverdue(long now, Times counted) {
        long overdue = 0;
        for (long begun = Math.max(since, turn - size + 1); begun < turn; begun++) {
            int slot = slot(begun);
            long age = now - closedAt[slot];
            int calls = underWay.get(slot);
            if (age > longest && calls > 0) {
                counted.add(Buckets.of(age), calls);
                overdue += calls;
            }
        }
        long older = olderUnderWay.get();
        long age = now - closedAt[slot(turn + 1)];
        if (age > longest && older > 0) {
            counted.add(Buckets.of(age), older);
            overdue += older;
        }
        return overdue;
    }

    private int slot(long number) {
        return (int) (number % size);
    }

    /** A histogram. */
    private static final class Times {

        private final long[] buckets = new long[Buckets.COUNT];
        private long total;

        void add(int bucket, long count) {
            buckets[bucket] += count;
            total += count;
        }

        long total() {
            return total;
        }

        /** By the nearest rank. */
        @Nullable
        Duration p99() {
            long before = 0;
            for (int bucket = 0; bucket < buckets.length; bucket++) {
                before += buckets[bucket];
                if (before > 0 && before >= rank()) {
                    return Buckets.edge(bucket);
                }
            }
            return null;
        }

        /** Whether it is, when so many are above the bound. */
        boolean p99Exceeded(long above) {
            return above > total - rank();
        }

        private long rank() {
            return total - total / 100;
        }
    }
}
