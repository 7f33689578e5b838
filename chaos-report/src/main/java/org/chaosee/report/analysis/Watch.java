package org.chaosee.report.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Load;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Round;

/**
 * How far somebody looked.
 *
 * @param steadily the end of what was looked at all the time: load, health, nodes, rounds while the method ran; empty when
 *     nothing was
 * @param isAny whether anything was looked at, be it only once
 */
record Watch(Optional<Instant> steadily, boolean isAny) {

    static Watch of(Journal journal) {
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
        Optional<Instant> steadily = ends.stream().max(Instant::compareTo);
        boolean isAny = steadily.isPresent()
                || journal.after() != null
                || journal.run().stream().anyMatch(entry -> !entry.activity().isAction());
        return new Watch(steadily, isAny);
    }
}
