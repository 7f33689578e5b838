package org.chaosee.report.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Injection;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Observed;

/**
 * From the begin of the first action of the method until the last fault's end.
 *
 * @param isOver false when a fault was still live at the end of what was observed, which is the end here, then
 */
public record Window(Instant begin, Instant end, boolean isOver) {

    private static final Set<String> WITHOUT_ACTIONS = Set.of("actions", "activities");

    /** Empty when no action of the method was begun, or none was real. */
    public static Optional<Window> of(Journal journal) {
        List<Entry> actions = journal.run().stream()
                .filter(entry -> entry.activity().isAction() && entry.start() != null)
                .toList();
        if (actions.isEmpty() || WITHOUT_ACTIONS.contains(journal.experiment().dry())) {
            return Optional.empty();
        }
        Instant begin = times(actions.stream().map(Entry::start))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant end = times(actions.stream().map(Entry::lastKnown))
                .max(Instant::compareTo)
                .orElse(begin);
        return Optional.of(observed(journal, begin, end));
    }

    private static Stream<Instant> times(Stream<Instant> times) {
        return times.filter(Objects::nonNull);
    }

    private static Window observed(Journal journal, Instant begin, Instant endOfActions) {
        Observed observed = journal.observed();
        Instant end = endOfActions;
        boolean isOver = true;
        boolean isSeen = false;
        if (observed != null) {
            for (LiveSpan span : LiveSpan.since(begin, observed)) {
                isSeen = true;
                isOver = span.isOver();
                end = later(end, span.to());
            }
            List<String> earlier = LiveSpan.before(begin, observed);
            for (Injection injection : observed.injections()) {
                if (injection.skipped() == null
                        && injection.end().isAfter(begin)
                        && !earlier.contains(injection.action())) {
                    isSeen = true;
                    // Of a minute, nothing but its first second is certain.
                    Instant behind = injection.at().plusSeconds(1);
                    // By the clock of the node, which may be ahead: nothing was seen after the last look.
                    end = later(end, behind.isAfter(observed.to()) ? observed.to() : behind);
                }
            }
        }
        if (!isSeen) {
            // Nobody saw the fault itself: what the rollbacks undo lasts until they have.
            end = times(journal.rollbacks().stream()
                            .filter(entry -> entry.activity().isAction() && !entry.hasFailed())
                            .map(Entry::lastKnown))
                    .reduce(end, Window::later);
        }
        return new Window(begin, end, isOver);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    public Duration duration() {
        return Duration.between(begin, end);
    }
}
