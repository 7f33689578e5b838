package org.chaosee.cli.health;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.chaosee.cli.output.Column;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.Durations;
import org.jspecify.annotations.Nullable;

/** A watch, told at its end. */
public final class HealthReport {

    public static final List<Column<HealthSummary>> COLUMNS = List.of(
            Column.of("NAME", summary -> summary.address().name()),
            Column.number("REQUESTS", summary -> Long.toString(summary.requests())),
            Column.number("OK", summary -> Long.toString(summary.requests() - summary.failed())),
            Column.number("FAILED", summary -> Long.toString(summary.failed())),
            Column.number("AVAILABLE", HealthReport::availability),
            Column.number("P50", summary -> milliseconds(summary.p50())),
            Column.number("P95", summary -> milliseconds(summary.p95())),
            Column.number("MAX", summary -> milliseconds(summary.max())),
            Column.of("LONGEST OUTAGE", summary -> outage(summary.longestOutage())),
            Column.of("LAST CAUSE", summary -> summary.lastCause() == null ? "" : summary.lastCause()));

    private HealthReport() {}

    /** For programs. */
    public static ObjectNode json(Instant from, Instant to, boolean healthy, List<HealthSummary> summaries) {
        ObjectNode tree = Json.object()
                .put("from", from.toString())
                .put("to", to.toString())
                .put("healthy", healthy);
        ArrayNode addresses = tree.putArray("addresses");
        summaries.forEach(summary -> addresses.add(summary.json()));
        return tree;
    }

    /** Rounded down: 99.999 % is not all. */
    private static String availability(HealthSummary summary) {
        return summary.requests() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f %%", Math.floor(summary.availability() * 100) / 100);
    }

    private static String milliseconds(@Nullable Double seconds) {
        return seconds == null ? "-" : Math.round(seconds * 1000) + " ms";
    }

    private static String outage(@Nullable Outage outage) {
        if (outage == null) {
            return "none";
        }
        Duration length = outage.length().truncatedTo(ChronoUnit.MILLIS);
        return Durations.text(length) + ", " + outage.from().truncatedTo(ChronoUnit.MILLIS) + " .. "
                + (outage.ended() ? outage.to().truncatedTo(ChronoUnit.MILLIS) : "still");
    }
}
