package org.chaosee.report.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an action did within one second on one node.
 *
 * @param at the second's begin
 * @param skipped why nothing was injected after all; null when it was
 */
public record Injection(
        Instant at,
        String node,
        String action,
        String fault,
        @Nullable String skipped,
        long count) {}
