package org.chaosee.report.analysis;

import java.util.List;
import org.chaosee.report.journal.Second;

/**
 * The figures of one phase of one load.
 *
 * @param requests those that came back
 * @param skipped could not be sent
 * @param p50 in seconds, as the others; NaN when there is none
 */
public record PhaseFigures(
        Phase phase,
        int seconds,
        long requests,
        long errors,
        long skipped,
        double p50,
        double p95,
        double p99,
        double max) {

    static PhaseFigures of(Phase phase, List<Second> seconds) {
        return new PhaseFigures(
                phase,
                seconds.size(),
                seconds.stream().mapToLong(Second::answered).sum(),
                seconds.stream().mapToLong(Second::errors).sum(),
                seconds.stream().mapToLong(Second::skipped).sum(),
                Percentile.P50.of(seconds),
                Percentile.P95.of(seconds),
                Percentile.P99.of(seconds),
                seconds.stream()
                        .mapToDouble(Second::max)
                        .filter(max -> !Double.isNaN(max))
                        .max()
                        .orElse(Double.NaN));
    }

    /** The share of errors, from 0 to 1. */
    public double errorShare() {
        return requests == 0 ? 0 : (double) errors / requests;
    }
}
