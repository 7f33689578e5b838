package org.chaosee.core.limit;

import java.util.function.LongSupplier;
import org.chaosee.api.Percent;
import org.chaosee.api.SkipReason;
import org.chaosee.core.settings.InjectionLimits;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how much is injected on this node. Who decides tells it of the calls that come; who injects asks it last, when
 * nothing else is in the way. What is not bounded is not counted. Thread-safe, without locks.
 */
public final class Limiter {

    private final @Nullable RateLimit rate;
    private final @Nullable ShareLimit share;

    /** @param nanos a clock like {@link System#nanoTime} */
    public Limiter(InjectionLimits limits, LongSupplier nanos) {
        Integer perMinute = limits.maxPerMinute();
        this.rate = perMinute == null ? null : new RateLimit(perMinute, nanos);
        this.share = limits.maxPercent().equals(Percent.HUNDRED)
                ? null
                : new ShareLimit(limits.maxPercent(), limits.window(), nanos);
    }

    /** A call has come to a fault point where an action could hit it. */
    public void passes() {
        if (share != null) {
            share.passes();
        }
    }

    /** Asks for one call that was told of, which may be hit by several faults. */
    public Admission call() {
        return new Admission(rate, share);
    }

    /** Asks for a fault that strikes no call. */
    public @Nullable SkipReason refusal() {
        return new Admission(rate, null).refusal();
    }
}
