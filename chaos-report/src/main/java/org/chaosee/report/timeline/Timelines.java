package org.chaosee.report.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.Sign;
import org.chaosee.report.analysis.Window;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Round;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/** Lays out a run on its axis. */
public final class Timelines {

    private static final int MOST_NAMED = 24;
    private static final int MOST_LANES = 12;
    private static final int LONGEST_LABEL = 28;

    private final Analysis analysis;
    private final Journal journal;
    private final Axis axis;

    private Timelines(Analysis analysis) {
        this.analysis = analysis;
        this.journal = analysis.journal();
        this.axis = Axis.of(analysis);
    }

    public static Timeline of(Analysis analysis) {
        return new Timelines(analysis).build();
    }

    private Timeline build() {
        List<String> hidden = new ArrayList<>();
        Grid grid = Grid.of(axis);
        Strips strips = new Strips(journal, axis, hidden);
        Buckets buckets = new Buckets(journal, grid);
        return new Timeline(
                axis,
                Bands.of(analysis, axis),
                Lanes.labelled(marks(), MOST_LANES),
                phases(),
                activities(),
                strips.probes(),
                strips.nodes(),
                grid,
                buckets.injections(),
                buckets.requests(),
                buckets.errors(),
                buckets.latency(),
                hidden);
    }

    private Bar fault(Window window) {
        long actions = journal.run().stream()
                .filter(entry -> entry.activity().isAction())
                .count();
        String name = actions == 1 ? "fault, " : "first to last fault, ";
        return bar("fault", name + Words.duration(window.duration()), window.begin(), window.end());
    }

    private Bar bar(String kind, String label, Instant from, Instant to) {
        return Bar.of(kind, label, label, axis.percent(from), axis.percent(to));
    }

    private List<Bar> marks() {
        List<Bar> result = new ArrayList<>();
        analysis.window().ifPresent(window -> {
            result.add(fault(window));
            analysis.detection().sign().ifPresent(sign -> result.add(detected(sign)));
            analysis.recovery().time().filter(time -> !time.isZero()).ifPresent(time -> {
                Instant at = window.end().plus(time);
                result.add(bar(
                        "recovered", "recovered after " + analysis.recovery().brief(), at, at));
            });
        });
        return result;
    }

    private Bar detected(Sign sign) {
        return bar("detected", "first sign after " + analysis.detection().brief(), sign.known(), sign.known());
    }

    private List<Bar> phases() {
        List<Bar> result = new ArrayList<>();
        phase("gate", "gate", journal.before(), result);
        phase("method", "method", journal.run(), result);
        phase("hypothesis", "hypothesis", journal.after(), result);
        phase("rollbacks", "rollbacks", journal.rollbacks(), result);
        return result;
    }

    private void phase(String kind, String label, @Nullable Round round, List<Bar> result) {
        if (round != null && round.start() != null && round.end() != null) {
            result.add(bar(kind, label, round.start(), round.end()));
        }
    }

    private void phase(String kind, String label, List<Entry> entries, List<Bar> result) {
        Instant from = times(entries, Entry::start).min(Instant::compareTo).orElse(null);
        Instant to = times(entries, Entry::lastKnown).max(Instant::compareTo).orElse(null);
        if (from != null && to != null) {
            result.add(bar(kind, label, from, to));
        }
    }

    private static Stream<Instant> times(List<Entry> entries, Function<Entry, @Nullable Instant> time) {
        return entries.stream().map(time).filter(Objects::nonNull);
    }

    private List<Bar> activities() {
        List<Bar> bars = new ArrayList<>();
        journal.run().forEach(entry -> activity(entry, entry.activity().isAction() ? "action" : "probe", bars));
        journal.rollbacks().forEach(entry -> activity(entry, "rollback", bars));
        if (bars.size() <= MOST_NAMED) {
            return Lanes.labelled(bars, MOST_LANES);
        }
        // Too many for names: those that would be drawn on top of each other become one.
        List<Bar> thinned = Crowd.thinned(bars.stream().map(Bar::bare).toList());
        return Lanes.bare(thinned, MOST_LANES);
    }

    private void activity(Entry entry, String kind, List<Bar> bars) {
        Instant start = entry.start();
        if (start == null) {
            return;
        }
        Instant end = entry.lastKnown();
        String name = entry.activity().name();
        String title = Texts.shortened(name, 120)
                + (entry.duration() == null ? "" : ", " + Words.duration(entry.duration()))
                + (entry.status() == null ? "" : ", " + entry.status());
        bars.add(Bar.of(
                entry.hasFailed() ? kind + " failed" : kind,
                (entry.hasFailed() ? "✗ " : "") + Texts.shortened(name, LONGEST_LABEL),
                title,
                axis.percent(start),
                axis.percent(end == null ? start : end)));
    }
}
