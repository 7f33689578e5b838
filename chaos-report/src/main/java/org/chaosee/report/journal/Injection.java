package org.chaosee.report.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an action did within one second on one node; in a very long run, within one minute.
 *
 * @param at the begin of the second or minute
 * @param seconds how long that is, 1 or more
 * @param skipped why nothing was injected after all; null when it was
 */
public record Injection(
        Instant at,
        long seconds,
        String node,
        String action,
        String fault,
        @Nullable String skipped,
        long count) {

    /** The end of the second or minute. */
    public Instant end() {
        return at.plusSeconds(seconds);
    }
}
