package org.chaosee.report.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Load;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Round;

/**
 * How far somebody looked. Who looked before the window only, did not see what happened in it.
 *
 * @param steadily the end of what was looked at all the time: load, health, nodes, rounds while the method ran; empty when
 *     nothing was
 * @param isAny whether anything was looked at, be it only once
 */
record Watch(Optional<Instant> steadily, boolean isAny) {

    static Watch of(Journal journal, Instant begin) {
        List<Instant> ends = new ArrayList<>();
        journal.loads().stream()
                .filter(load -> !load.seconds().isEmpty())
                .map(Load::end)
                .forEach(ends::add);
        Observed observed = journal.observed();
        if (observed != null
                && !(observed.health().isEmpty() && observed.nodes().isEmpty())) {
            ends.add(observed.to());
        }
        journal.during().stream().map(Round::end).filter(Objects::nonNull).forEach(ends::add);
        Optional<Instant> steadily =
                ends.stream().filter(end -> end.isAfter(begin)).max(Instant::compareTo);
        boolean isAny = steadily.isPresent()
                || journal.after() != null
                || journal.run().stream().anyMatch(entry -> isProbeSince(begin, entry));
        return new Watch(steadily, isAny);
    }

    private static boolean isProbeSince(Instant begin, Entry entry) {
        Instant known = entry.lastKnown();
        return !entry.activity().isAction() && known != null && !known.isBefore(begin);
    }
}
