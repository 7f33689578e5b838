package org.chaosee.core.limit;

import org.chaosee.api.SkipReason;
import org.jspecify.annotations.Nullable;

/** Admits the faults of one call: each counts as an injection, and all together as one call that is hit. For one thread. */
public final class Admission {

    private final @Nullable RateLimit rate;
    private final @Nullable ShareLimit share;
    private boolean hit;

    Admission(@Nullable RateLimit rate, @Nullable ShareLimit share) {
        this.rate = rate;
        this.share = share;
    }

    /** Why the next fault must not be injected; null when it may, and then it counts. */
    public @Nullable SkipReason refusal() {
        // Looked at first, taken last: what the one bound refuses should not use up the other.
        if (rate != null && rate.isFull()) {
            return SkipReason.RATE;
        }
        if (share != null && !hit && !share.hit()) {
            return SkipReason.SHARE;
        }
        hit = true;
        return rate == null || rate.inject() ? null : SkipReason.RATE;
    }
}
