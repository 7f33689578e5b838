package org.chaosee.report.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads activities and what came of them. Equal activities become one object, as rounds repeat them for hours. */
final class EntryReader {

    private final Map<Activity, Activity> known = new HashMap<>();

    Activity activity(Tree tree) {
        Tree provider = tree.optional("provider")
                .filter(found -> found.node().isObject())
                .orElse(null);
        Activity read = new Activity(
                tree.optionalText("type").orElse(""),
                named(tree, "name").or(() -> named(tree, "ref")).orElse("unnamed"),
                provider == null ? "" : provider.optionalText("type").orElse(""),
                provider == null ? "" : Outputs.call(provider.node()),
                tree.node().path("background").asBoolean(),
                tree.optional("tolerance")
                        .map(found -> Outputs.tolerance(found.node()))
                        .orElse(null));
        Activity first = known.putIfAbsent(read, read);
        return first == null ? read : first;
    }

    /** A name of blanks would be none in a report. */
    private static Optional<String> named(Tree tree, String member) {
        return tree.optionalText(member).filter(text -> !text.isBlank());
    }

    Entry entry(Tree tree) {
        JsonNode output = tree.node().path("output");
        return entry(tree, Outputs.output(output));
    }

    private Entry entry(Tree tree, String output) {
        Instant start = tree.optionalInstant("start").orElse(null);
        Instant end = tree.optionalInstant("end").orElse(null);
        Duration duration = tree.duration("duration").orElseGet(() -> between(start, end));
        return new Entry(
                activity(tree.object("activity")),
                tree.optionalText("status").orElse(null),
                output,
                start,
                end,
                duration,
                failure(tree),
                tree.optionalFlag("tolerance_met").orElse(null));
    }

    private static @Nullable Duration between(@Nullable Instant start, @Nullable Instant end) {
        if (start == null || end == null) {
            return null;
        }
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    /** The last line says what it was; those before it, where. */
    private static String failure(Tree tree) {
        List<String> lines = tree.optional("exception")
                .map(found -> found.node().isArray()
                        ? tree.list("exception", line -> Outputs.plain(line.node()))
                        : Outputs.plain(found.node()).lines().toList())
                .orElseGet(List::of);
        return lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .map(Outputs::failure)
                .orElse("");
    }

    Round round(Tree tree) {
        return round(tree, tree.list("probes", this::entry));
    }

    /** Without the outputs of probes that were met: nobody looks at those of a day. */
    Round shortRound(Tree tree) {
        return round(tree, tree.list("probes", probe -> {
            boolean met = probe.node().path("tolerance_met").asBoolean();
            return met ? entry(probe, "") : entry(probe);
        }));
    }

    private static Round round(Tree tree, List<Entry> probes) {
        Instant start = probes.stream()
                .map(Entry::start)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Instant end = probes.stream()
                .map(Entry::end)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(start);
        return new Round(tree.flag("steady_state_met"), start, end, probes);
    }
}
