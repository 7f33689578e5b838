package org.chaosee.core.trigger;

import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.api.Trigger;

/**
 * Counts the calls of one action on this node, and decides each of them. What it has hit on other nodes counts for
 * {@code maxInjections}, too.
 *
 * <p>Thread-safe: each call gets a number of its own, and what is decided of it depends on nothing but that number
 * (and, for {@code maxInjections}, on how many were hit so far).
 */
public final class TriggerState {

    /** {@link #next} when the call is not hit. */
    public static final long MISS = -1;

    private final Trigger trigger;
    private final long seed;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong hits = new AtomicLong();

    /** Calls that were hit on other nodes, as far as this one has heard. */
    private volatile long elsewhere;

    public TriggerState(Trigger trigger, long seed) {
        this.trigger = trigger;
        this.seed = seed;
    }

    /** The number of the next call, from 0 on, when it is to be hit; {@link #MISS} otherwise. */
    public long next() {
        long n = calls.getAndIncrement();
        return chosen(n) && takeOne() ? n : MISS;
    }

    /** What {@link #next} decides of the n-th call, as long as {@code maxInjections} isn't used up. */
    public boolean chosen(long n) {
        Integer everyNth = trigger.everyNth();
        if (everyNth != null && (n + 1) % everyNth != 0) {
            return false;
        }
        return Draw.within(trigger.probability(), seed, Draw.Purpose.PROBABILITY, n);
    }

    /** Calls that were decided. */
    public long calls() {
        return calls.get();
    }

    /** Calls that were hit. */
    public long hits() {
        return hits.get();
    }

    /** Tells how many calls were hit on all other nodes. */
    public void hitElsewhere(long count) {
        elsewhere = count;
    }

    private boolean takeOne() {
        Integer max = trigger.maxInjections();
        if (max == null) {
            hits.getAndIncrement();
            return true;
        }
        // A look before the increment: a used-up action doesn't make all threads write to one cache line.
        long left = max - elsewhere;
        return hits.get() < left && hits.getAndUpdate(n -> n < left ? n + 1 : n) < left;
    }
}
