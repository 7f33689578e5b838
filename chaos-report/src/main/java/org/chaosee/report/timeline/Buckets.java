package org.chaosee.report.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.chaosee.report.analysis.Percentile;
import org.chaosee.report.journal.Injection;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Load;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Second;

/** Counts are summed up in a bucket; of percentiles it keeps the greatest. */
record Buckets(Journal journal, Grid grid) {

    /** As many as there are colours that can be told apart. */
    private static final int MOST_ACTIONS = 6;

    List<Counts> injections() {
        Observed observed = journal.observed();
        if (observed == null) {
            return List.of();
        }
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (Injection injection : observed.injections()) {
            int index = grid.index(injection.at());
            if (index >= 0 && injection.skipped() == null) {
                sums.computeIfAbsent(injection.action(), name -> new long[grid.count()])[index] += injection.count();
            }
        }
        List<Counts> result = new ArrayList<>();
        sums.forEach((name, counts) -> result.add(new Counts(name, counts)));
        if (result.size() <= MOST_ACTIONS) {
            return result;
        }
        result.sort(Comparator.comparingLong(Counts::total).reversed());
        List<Counts> kept = new ArrayList<>(result.subList(0, MOST_ACTIONS - 1));
        List<Counts> others = result.subList(MOST_ACTIONS - 1, result.size());
        long[] rest = new long[grid.count()];
        others.forEach(counts -> Arrays.setAll(rest, i -> rest[i] + counts.sums()[i]));
        kept.add(new Counts(others.size() + " others", rest));
        return kept;
    }

    List<Counts> requests() {
        return summed("requests", Second::sent);
    }

    List<Counts> errors() {
        return summed("errors", second -> second.errors() + second.skipped());
    }

    private List<Counts> summed(String name, ToLongFunction<Second> count) {
        if (!hasSeconds()) {
            return List.of();
        }
        long[] sums = new long[grid.count()];
        for (Load load : journal.loads()) {
            for (Second second : load.seconds()) {
                int index = grid.index(second.at());
                if (index >= 0) {
                    sums[index] += count.applyAsLong(second);
                }
            }
        }
        return List.of(new Counts(name, sums));
    }

    private boolean hasSeconds() {
        return journal.loads().stream().anyMatch(load -> !load.seconds().isEmpty());
    }

    List<Curve> latency() {
        return hasSeconds()
                ? List.of(curve("p99", Percentile.P99), curve("p95", Percentile.P95), curve("p50", Percentile.P50))
                : List.of();
    }

    private Curve curve(String name, Percentile percentile) {
        double[] values = new double[grid.count()];
        Arrays.fill(values, Double.NaN);
        for (Load load : journal.loads()) {
            for (Second second : load.seconds()) {
                int index = grid.index(second.at());
                double value = percentile.of(second);
                if (index >= 0 && !(value <= values[index])) {
                    values[index] = Double.isNaN(value) ? values[index] : value;
                }
            }
        }
        return new Curve(name, values);
    }
}
