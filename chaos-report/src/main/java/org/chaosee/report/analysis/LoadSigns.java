package org.chaosee.report.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chaosee.report.journal.Load;
import org.chaosee.report.journal.Second;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/** The signs in what a load generator measured: more errors, longer waiting, and more that could not be sent, than before the first action. */
final class LoadSigns {

    /** How many times the p95 of the baseline is a sign. */
    static final double SLOW = 3;

    /** For how many seconds in a row. */
    static final int SLOW_SECONDS = 2;

    private LoadSigns() {}

    static List<Sign> of(Load load, Window window) {
        List<Second> baseline = load.seconds().stream()
                .filter(second -> Phase.of(second, window) == Phase.BASELINE)
                .toList();
        double worst = baseline.stream().mapToDouble(Second::errorShare).max().orElse(0);
        double p95 = Percentile.P95.of(baseline);
        List<Sign> result = new ArrayList<>();
        runs(
                load,
                1,
                second -> second.errors() > 0 && second.errorShare() > worst,
                SignKind.ERRORS,
                "errors in the load " + load.name(),
                result);
        runs(
                load,
                SLOW_SECONDS,
                second -> second.p95() > SLOW * p95,
                SignKind.LATENCY,
                "a p95 in the load " + load.name() + " above three times the baseline's " + Words.seconds(p95),
                result);
        double jammed =
                baseline.stream().mapToDouble(Second::skippedShare).max().orElse(0);
        runs(
                load,
                1,
                second -> second.skipped() > 0 && second.skippedShare() > jammed,
                SignKind.ERRORS,
                "requests of the load " + load.name() + " could not be sent",
                result);
        return result;
    }

    /** One sign for each run of such seconds that is long enough. It is known at the end of the last that is needed. */
    private static void runs(
            Load load, int needed, Predicate<Second> isBad, SignKind kind, String text, List<Sign> result) {
        Instant from = null;
        Instant to = null;
        for (Second second : load.seconds()) {
            boolean goesOn = to != null && to.equals(second.at());
            if (isBad.test(second)) {
                if (from == null || !goesOn) {
                    add(from, to, needed, kind, true, text, result);
                    from = second.at();
                }
                to = second.end();
            } else {
                add(from, to, needed, kind, true, text, result);
                from = null;
                to = null;
            }
        }
        // Nobody knows what the next request would have met.
        add(from, to, needed, kind, false, text, result);
    }

    private static void add(
            @Nullable Instant from,
            @Nullable Instant to,
            int needed,
            SignKind kind,
            boolean isOver,
            String text,
            List<Sign> result) {
        if (from != null && to != null && !to.isBefore(from.plusSeconds(needed))) {
            result.add(new Sign(kind, from, from.plusSeconds(needed), to, isOver, text));
        }
    }
}
