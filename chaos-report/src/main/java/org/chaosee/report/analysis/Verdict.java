package org.chaosee.report.analysis;

import java.util.List;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Evidence;
import org.chaosee.report.journal.Exit;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Round;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended. Immutable.
 *
 * @param sentence the whole of it in one sentence
 * @param reasons further sentences, those of the runner
 */
public record Verdict(Outcome outcome, String sentence, List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    public static Verdict of(Journal journal) {
        Evidence evidence = journal.evidence();
        Exit exit = evidence == null ? null : evidence.exit();
        Outcome outcome = outcome(journal, exit);
        String dry = journal.experiment().dry();
        String sentence = sentence(outcome, journal)
                + (dry.isEmpty() ? "" : " It was a dry run (" + dry + "): not all was real.");
        return new Verdict(outcome, sentence, exit == null ? List.of() : exit.reasons());
    }

    private static Outcome outcome(Journal journal, @Nullable Exit exit) {
        switch (journal.status()) {
            case "aborted" -> {
                return Outcome.ABORTED;
            }
            case "interrupted" -> {
                return Outcome.INTERRUPTED;
            }
            default -> {
                // Goes on.
            }
        }
        Round before = journal.before();
        if (before != null && !before.met() && journal.run().isEmpty()) {
            return Outcome.NOT_RUN;
        }
        if (journal.deviated()) {
            return journal.status().equals("failed") && !isUnmet(journal) ? Outcome.FAILED : Outcome.DEVIATED;
        }
        boolean isClean = journal.status().equals("completed") && (exit == null || exit.code() == 0);
        return isClean ? Outcome.MET : Outcome.FAILED;
    }

    /** Whether a probe was answered, and the answer not tolerated; one that failed got no answer. */
    private static boolean isUnmet(Journal journal) {
        Round after = journal.after();
        return journal.during().stream().anyMatch(round -> !round.met())
                || (after != null && !after.met() && after.probes().stream().noneMatch(Entry::hasFailed));
    }

    private static String sentence(Outcome outcome, Journal journal) {
        return switch (outcome) {
            case MET -> met(journal);
            case DEVIATED -> deviated(journal);
            case FAILED -> failed(journal);
            case NOT_RUN -> "Not run: the steady state was not met to begin with" + culprit(journal.before()) + ".";
            case ABORTED -> "Aborted: something broke that nobody could foresee, and the rest was not run.";
            case INTERRUPTED -> "Interrupted: somebody ended the run before it was over.";
        };
    }

    private static String met(Journal journal) {
        Round before = journal.before();
        Round after = journal.after();
        if (after != null) {
            return before == null
                    ? "Met: the steady state held after the method."
                    : "Met: the steady state held before and after the method.";
        }
        if (!journal.during().isEmpty()) {
            return "Met: the steady state held while the method ran.";
        }
        return before == null
                ? "Completed: the method ran, and no hypothesis was asked."
                : "Completed: the steady state held before the method, and was not asked again.";
    }

    private static String deviated(Journal journal) {
        Round after = journal.after();
        if (after != null && !after.met()) {
            return "Deviated: the steady state was not met after the method" + culprit(after) + ".";
        }
        long unmet = journal.during().stream().filter(round -> !round.met()).count();
        if (unmet == 0) {
            return "Deviated, as the journal says, which has no round of the hypothesis that was not met.";
        }
        return "Deviated: the steady state was not met while the method ran (" + unmet + " of "
                + journal.during().size() + " rounds).";
    }

    private static String failed(Journal journal) {
        if (hasFailed(journal.after())) {
            return "Failed: the hypothesis could not be asked after the method" + culprit(journal.after()) + ".";
        }
        if (journal.during().stream().anyMatch(round -> !round.met())) {
            return "Failed: the steady state was not met while the method ran, which ended it.";
        }
        if (journal.status().equals("completed")) {
            return journal.after() == null
                    ? "Failed: the method ran, but not all of it did what it should."
                    : "Failed: the steady state held, but not all that was run did what it should.";
        }
        return "Failed: the run did not come to an answer.";
    }

    private static boolean hasFailed(@Nullable Round round) {
        return round != null && round.probes().stream().anyMatch(Entry::hasFailed);
    }

    private static String culprit(@Nullable Round round) {
        return round == null
                ? ""
                : round.probes().stream()
                        .filter(Entry::isBad)
                        .findFirst()
                        .map(probe -> " (probe " + probe.activity().name() + ")")
                        .orElse("");
    }
}
