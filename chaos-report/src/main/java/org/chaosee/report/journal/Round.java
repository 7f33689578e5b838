package org.chaosee.report.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hypothesis, asked once. Immutable.
 *
 * @param start null when no probe has one
 * @param probes those that were asked
 */
public record Round(
        boolean met, @Nullable Instant start, @Nullable Instant end, List<Entry> probes) {

    public Round {
        probes = List.copyOf(probes);
    }
}
