package org.chaosee.report.timeline;

import java.time.Instant;
import java.util.List;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.Window;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.LiveActions;
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
        boolean isSeen = observed != null && live(observed, window, strip);
        if (!isSeen) {
            return List.of(bar(axis.percent(window.begin()), axis.percent(window.end())));
        }
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

    private static boolean live(Observed observed, Window window, StripBuilder strip) {
        boolean isSeen = false;
        Instant since = null;
        for (LiveActions change : observed.actions()) {
            if (since != null && change.at().isAfter(window.begin())) {
                strip.add(since.isBefore(window.begin()) ? window.begin() : since, change.at(), LIVE);
                isSeen = true;
            }
            since = change.live().isEmpty() ? null : change.at();
        }
        if (since != null) {
            strip.add(since, observed.to(), LIVE);
            isSeen = true;
        }
        return isSeen;
    }

    private static Bar bar(double from, double to) {
        return Bar.of("fault", "", "", from, to);
    }
}
