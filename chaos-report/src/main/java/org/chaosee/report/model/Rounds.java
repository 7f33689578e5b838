package org.chaosee.report.model;

import java.time.Duration;
import java.util.List;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Round;
import org.chaosee.report.text.Words;

/** The rounds while the method ran, of which there may be thousands. */
public final class Rounds {

    private static final int SHOWN = 10;

    private Rounds() {}

    /** As in: Asked 300 times, not met 12 times. */
    public static String sentence(Journal journal) {
        long unmet = journal.during().stream().filter(round -> !round.met()).count();
        return "Asked " + times(journal.during().size()) + " while the method ran, not met "
                + (unmet == 0 ? "never" : times(unmet)) + ".";
    }

    private static String times(long count) {
        return Words.count(count, "time", "times");
    }

    /** The first ones that were not met. */
    public static List<Round> unmet(Journal journal) {
        return journal.during().stream()
                .filter(round -> !round.met())
                .limit(SHOWN)
                .toList();
    }

    /** When, from the run's begin. */
    public static String at(Journal journal, Round round) {
        return round.start() == null ? "–" : "+" + Words.duration(Duration.between(journal.start(), round.start()));
    }
}
