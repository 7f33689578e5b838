package org.chaosee.report.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chaosee.report.journal.Observed;

/**
 * The times in which the servers told of something: an injection, an entry of the audit, a health probe that was down, a node that
 * was not up. Immutable.
 */
final class Told {

    /** Begins and ends, none of which overlap. What lasts is one of them, however long it lasts. */
    private final NavigableMap<Instant, Instant> spans = new TreeMap<>();

    private record Span(Instant from, Instant to) {}

    private Told(List<Span> all) {
        all.sort(Comparator.comparing(Span::from));
        for (Span span : all) {
            Map.Entry<Instant, Instant> last = spans.lastEntry();
            if (last == null || span.from().isAfter(last.getValue())) {
                spans.put(span.from(), span.to());
            } else if (span.to().isAfter(last.getValue())) {
                spans.put(last.getKey(), span.to());
            }
        }
    }

    static Told of(Observed observed, List<Sign> signs) {
        List<Span> all = new ArrayList<>();
        observed.injections().stream()
                .filter(injection -> injection.skipped() == null)
                .forEach(injection ->
                        all.add(new Span(injection.at(), injection.end().minusSeconds(1))));
        observed.audit().forEach(note -> all.add(new Span(note.at(), note.at())));
        signs.stream()
                .filter(sign -> sign.kind() == SignKind.NODE || sign.kind() == SignKind.HEALTH)
                .forEach(sign -> all.add(new Span(sign.from(), sign.to())));
        return new Told(all);
    }

    /** Whether one of them has something of the time between the two. */
    boolean isAnyWithin(Instant from, Instant to) {
        Map.Entry<Instant, Instant> last = spans.floorEntry(to);
        return last != null && !last.getValue().isBefore(from);
    }
}
