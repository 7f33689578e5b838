package org.chaosee.report.timeline;

import java.time.Instant;
import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.LiveSpan;
import org.chaosee.report.analysis.Window;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Observed;

/** When a fault was live: an action was being done, or the servers had one. When nobody saw that, from the first to the last. */
final class Bands {

    private static final String LIVE = "live";

    private Bands() {}

    static List<Bar> of(Analysis analysis, Axis axis) {
        return analysis.window().map(window -> of(analysis, window, axis)).orElseGet(List::of);
    }

    private static List<Bar> of(Analysis analysis, Window window, Axis axis) {
        Observed observed = analysis.journal().observed();
        StripBuilder strip = new StripBuilder("", axis, List.of(LIVE));
        List<LiveSpan> spans = observed == null ? List.of() : LiveSpan.since(window.begin(), observed);
        if (spans.isEmpty()) {
            return List.of(bar(axis.percent(window.begin()), axis.percent(window.end())));
        }
        spans.forEach(span -> strip.add(span.from(), span.to(), LIVE));
        for (Entry entry : analysis.journal().run()) {
            Instant start = entry.start();
            Instant end = entry.lastKnown();
            if (entry.activity().isAction() && start != null && end != null) {
                strip.add(start, end, LIVE);
            }
        }
        double column = 100.0 / Strip.COLUMNS;
        return strip.build().runs().stream()
                .map(run -> bar(run.from() * column, run.to() * column))
                .toList();
    }

    private static Bar bar(double from, double to) {
        return Bar.of("fault", "", "", from, to);
    }
}
