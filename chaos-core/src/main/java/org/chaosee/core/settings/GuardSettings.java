package org.chaosee.core.settings;

import java.time.Duration;
import org.chaosee.api.Percent;
import org.chaosee.api.guard.GuardReaction;
import org.jspecify.annotations.Nullable;

/**
 * When the guard is to end chaos ({@code chaos.guard.*}). A bound that is null is not watched.
 *
 * @param enabled whether there is a guard at all
 * @param window how far back it looks
 * @param minCalls how many responses it must have seen to judge by them, at least 1
 * @param maxErrorPercent the largest share of responses with a status of 500 or above
 * @param maxP99 the longest time that 99 percent of the responses may take
 * @param readiness whether a readiness check of MicroProfile Health must not turn DOWN
 * @param maxHeapPercent the largest share of the heap that may be in use
 * @param then what it does about a breach
 */
public record GuardSettings(
        boolean enabled,
        Duration window,
        int minCalls,
        @Nullable Percent maxErrorPercent,
        @Nullable Duration maxP99,
        boolean readiness,
        @Nullable Percent maxHeapPercent,
        GuardReaction then) {

    /** Watches nothing but what the application's own conditions tell. */
    public static final GuardSettings DEFAULTS =
            new GuardSettings(true, Duration.ofSeconds(10), 20, null, null, false, null, GuardReaction.HALT);

    /** Whether it looks at responses. */
    public boolean watchesResponses() {
        return enabled && (maxErrorPercent != null || maxP99 != null);
    }

    /**
     * Whether a bound is set that can be broken, whatever there is in the application: readiness checks need not be
     * there, and no share is above 100 percent.
     */
    public boolean hasBound() {
        return maxP99 != null || isBelowAll(maxErrorPercent) || isBelowAll(maxHeapPercent);
    }

    private static boolean isBelowAll(@Nullable Percent percent) {
        return percent != null && !percent.equals(Percent.HUNDRED);
    }
}
