package org.chaosee.report.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says. Immutable.
 *
 * @param source the name of the file
 * @param end not before the start
 * @param status {@code completed}, {@code failed}, {@code aborted}, {@code interrupted}; others are carried
 * @param node the machine, empty when it isn't said
 * @param formatVersion of the format's engine, empty when it isn't said
 * @param before null when the hypothesis wasn't asked before the method
 * @param during rounds while the method ran
 * @param after null when the hypothesis wasn't asked after the method
 * @param run the activities of the method that were begun
 * @param evidence null in a journal that isn't ours
 */
public record Journal(
        String source,
        Experiment experiment,
        Instant start,
        Instant end,
        Duration duration,
        String status,
        boolean deviated,
        String node,
        String platform,
        String formatVersion,
        @Nullable Round before,
        List<Round> during,
        @Nullable Round after,
        List<Entry> run,
        List<Entry> rollbacks,
        @Nullable Evidence evidence) {

    public Journal {
        during = List.copyOf(during);
        run = List.copyOf(run);
        rollbacks = List.copyOf(rollbacks);
    }

    /** What was observed; null when nothing was. */
    public @Nullable Observed observed() {
        return evidence == null ? null : evidence.observed();
    }

    /** What load generators measured. */
    public List<Load> loads() {
        return evidence == null ? List.of() : evidence.loads();
    }

    /** What it was run with. */
    public String version() {
        if (evidence != null && !evidence.version().isEmpty()) {
            return "chaosee " + evidence.version();
        }
        return formatVersion.isEmpty() ? "" : "chaoslib " + formatVersion;
    }
}
