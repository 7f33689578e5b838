package org.chaosee.report.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Round;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The time of a picture. Immutable.
 *
 * @param to after {@code from}
 */
public record Axis(Instant from, Instant to) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    static Axis of(Analysis analysis) {
        Journal journal = analysis.journal();
        List<Instant> times = new ArrayList<>(List.of(journal.start(), journal.end()));
        Observed observed = journal.observed();
        if (observed != null) {
            times.add(observed.from());
            times.add(observed.to());
        }
        journal.loads().forEach(load -> {
            times.add(load.start());
            times.add(load.end());
        });
        journal.run().stream().map(Entry::lastKnown).filter(Objects::nonNull).forEach(times::add);
        journal.rollbacks().stream()
                .map(Entry::lastKnown)
                .filter(Objects::nonNull)
                .forEach(times::add);
        rounds(journal).forEach(round -> {
            add(round.start(), times);
            add(round.end(), times);
        });
        Instant from = times.stream().min(Instant::compareTo).orElseThrow();
        Instant to = times.stream().max(Instant::compareTo).orElseThrow();
        return new Axis(from, to.isBefore(from.plus(SHORTEST)) ? from.plus(SHORTEST) : to);
    }

    private static Stream<Round> rounds(Journal journal) {
        return Stream.concat(
                Stream.of(journal.before(), journal.after()).filter(Objects::nonNull), journal.during().stream());
    }

    private static void add(@Nullable Instant time, List<Instant> times) {
        if (time != null) {
            times.add(time);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** Where that time lies, from 0 to 100; what lies outside is moved to the border. */
    public double percent(Instant at) {
        double share = Words.inSeconds(Duration.between(from, at)) / Words.inSeconds(length());
        return Math.max(0, Math.min(100, share * 100));
    }
}
