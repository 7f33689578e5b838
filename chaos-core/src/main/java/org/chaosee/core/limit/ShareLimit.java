package org.chaosee.core.limit;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.chaosee.api.Percent;

/** Bounds the share of calls that are hit, over a sliding window. Thread-safe. */
final class ShareLimit {

    /** With fewer calls in the window, a share means nothing, and none is refused. */
    static final int LEAST_CALLS = 20;

    private final Percent most;
    private final SlidingCount calls;
    private final SlidingCount hits;

    ShareLimit(Percent most, Duration window, LongSupplier nanos) {
        this.most = most;
        this.calls = new SlidingCount(window, nanos);
        this.hits = new SlidingCount(window, nanos);
    }

    /** A call has come that may be hit. */
    void passes() {
        calls.add();
    }

    /** Whether a call that has come may be hit; it counts as hit then. */
    boolean hit() {
        long seen = calls.sum();
        if (seen < LEAST_CALLS) {
            hits.add();
            return true;
        }
        return hits.addWithin(seen * most.units() / Percent.MAX_UNITS);
    }
}
