package org.chaosee.api;

import java.util.Locale;

/** Why a fault that was decided on was not injected. */
public enum SkipReason {
    /** The action is a dry run. */
    DRY_RUN,
    /**
     * As many calls as {@code chaos.limits.max-concurrent-delays} allows were being delayed already, throttled ones
     * included, or this call was delayed for as long as {@code chaos.limits.max-latency} allows.
     */
    OVERFLOW,
    /** As many faults as {@code chaos.limits.max-injections-per-minute} allows were injected within the latest minute. */
    RATE,
    /** As great a share of the calls as {@code chaos.limits.max-injected-percent} allows was hit. */
    SHARE,
    /** The exception is a checked one, and the method that was called does not declare it. */
    UNDECLARED_EXCEPTION,
    /** The fault is one of bodies, and the answer has none. */
    NO_BODY;

    /** The word for this reason in JSON and metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
