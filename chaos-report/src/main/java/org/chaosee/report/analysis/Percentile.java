package org.chaosee.report.analysis;

import java.util.List;
import org.chaosee.report.journal.Second;

/** A percentile of many seconds, reckoned from that of each. */
public enum Percentile {
    P50,
    P95,
    P99;

    /** In seconds, NaN when there is none. */
    public double of(Second second) {
        return switch (this) {
            case P50 -> second.p50();
            case P95 -> second.p95();
            case P99 -> second.p99();
        };
    }

    /** The mean of that of each second, by its requests. NaN when there are none. */
    public double of(List<Second> seconds) {
        double sum = 0;
        double weight = 0;
        for (Second second : seconds) {
            double value = of(second);
            if (!Double.isNaN(value)) {
                long requests = Math.max(1, second.answered());
                sum += value * requests;
                weight += requests;
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }
}
