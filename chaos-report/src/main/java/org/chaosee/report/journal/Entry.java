package org.chaosee.report.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one activity. Immutable.
 *
 * @param status {@code succeeded} or {@code failed}; null when nobody knows
 * @param output on one line, shortened; empty when there was none
 * @param failure why it failed, on one line, shortened; empty when it did not, or nobody said why
 * @param toleranceMet null outside of a hypothesis
 */
public record Entry(
        Activity activity,
        @Nullable String status,
        String output,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Duration duration,
        String failure,
        @Nullable Boolean toleranceMet) {

    public boolean hasFailed() {
        return "failed".equals(status);
    }

    /** Whether it answers that something is wrong: it failed, or what came was not what is tolerated. */
    public boolean isBad() {
        return hasFailed() || Boolean.FALSE.equals(toleranceMet);
    }

    /** The end, or the start of one whose end isn't known. */
    public @Nullable Instant lastKnown() {
        return end == null ? start : end;
    }
}
