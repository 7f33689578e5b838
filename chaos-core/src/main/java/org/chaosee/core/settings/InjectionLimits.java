package org.chaosee.core.settings;

import java.time.Duration;
import org.chaosee.api.Percent;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of how much is injected on a node.
 *
 * @param maxPerMinute how many injections there may be in any minute ({@code chaos.limits.max-injections-per-minute});
 *     null for no bound
 * @param maxPercent the greatest share of calls that may be hit ({@code chaos.limits.max-injected-percent}), above zero
 * @param window the time over which that share is taken ({@code chaos.limits.injected-window}), at least a second
 */
public record InjectionLimits(@Nullable Integer maxPerMinute, Percent maxPercent, Duration window) {

    /** No bounds. */
    public static final InjectionLimits DEFAULTS = new InjectionLimits(null, Percent.HUNDRED, Duration.ofMinutes(1));
}
