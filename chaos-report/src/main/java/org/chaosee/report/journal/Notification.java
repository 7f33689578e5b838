package org.chaosee.report.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told.
 *
 * @param event what of: {@code start}, {@code deviation}, {@code end}; may be empty
 * @param ok false when it was tried, and failed
 */
public record Notification(@Nullable Instant at, String event, boolean ok) {

    /** Whether it told that something is wrong, and not only that the run began or ended. */
    public boolean isDeviation() {
        return event.equals("deviation");
    }
}
