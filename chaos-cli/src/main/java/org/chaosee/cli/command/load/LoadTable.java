package org.chaosee.cli.command.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chaosee.cli.output.Column;
import org.chaosee.load.figures.Latency;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.figures.RequestFigures;
import org.chaosee.load.figures.Summary;

/** The figures of a load as rows: one for each request of the plan, and one for all. */
final class LoadTable {

    static final List<Column<RequestFigures>> COLUMNS = List.of(
            Column.of("REQUEST", RequestFigures::name),
            count("SENT", Summary::requests),
            count("OK", Summary::ok),
            count("FAILED", Summary::errors),
            Column.number(
                    "A SECOND",
                    row -> String.format(Locale.ROOT, "%.1f", row.summary().perSecond())),
            time("MEAN", Latency::mean),
            time("P50", Latency::p50),
            time("P95", Latency::p95),
            time("P99", Latency::p99),
            time("MAX", Latency::max));

    private LoadTable() {}

    static List<RequestFigures> rows(LoadResult result) {
        List<RequestFigures> rows = new ArrayList<>();
        if (result.requests().size() > 1) {
            rows.addAll(result.requests());
        }
        rows.add(new RequestFigures("all", result.summary()));
        return rows;
    }

    /** In milliseconds; nothing when there were no answers. */
    static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    private static Column<RequestFigures> count(String title, Function<Summary, Long> figure) {
        return Column.number(title, row -> String.valueOf(figure.apply(row.summary())));
    }

    private static Column<RequestFigures> time(String title, Function<Latency, Duration> figure) {
        return Column.number(title, row -> {
            Latency latency = row.summary().latency();
            return latency == null ? "" : millis(figure.apply(latency));
        });
    }
}
