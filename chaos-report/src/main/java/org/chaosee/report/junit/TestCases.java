package org.chaosee.report.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.analysis.Verdict;
import org.chaosee.report.journal.Activity;
import org.chaosee.report.journal.Entry;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Round;
import org.chaosee.report.model.EntryWords;
import org.chaosee.report.model.Rounds;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/** The test cases of a run: the verdict, and everything that was asked or done, or should have been. */
final class TestCases {

    private static final String METHOD = "Method";
    private static final String ROLLBACKS = "Rollbacks";

    private final Journal journal;
    private final List<TestCase> cases = new ArrayList<>();

    private TestCases(Journal journal) {
        this.journal = journal;
    }

    static List<TestCase> of(Analysis analysis) {
        TestCases result = new TestCases(analysis.journal());
        result.collect(analysis.verdict());
        return result.cases;
    }

    private void collect(Verdict verdict) {
        round("Hypothesis before", journal.before());
        journal.run().forEach(entry -> activity(METHOD, entry));
        notBegun(METHOD, journal.experiment().method(), journal.run());
        during();
        round("Hypothesis after", journal.after());
        journal.rollbacks().forEach(entry -> activity(ROLLBACKS, entry));
        notBegun(ROLLBACKS, journal.experiment().rollbacks(), journal.rollbacks());
        verdict(verdict);
    }

    private void round(String part, @Nullable Round round) {
        if (round == null) {
            return;
        }
        boolean hasFailed = round.probes().stream().anyMatch(Entry::hasFailed);
        CaseState state = round.met() ? CaseState.PASSED : hasFailed ? CaseState.ERROR : CaseState.FAILURE;
        String message =
                round.met() ? "" : hasFailed ? "The hypothesis could not be asked" : "The steady state was not met";
        double seconds = round.start() == null || round.end() == null
                ? 0
                : seconds(Duration.between(round.start(), round.end()));
        cases.add(new TestCase(part, "Steady state", seconds, state, message, ""));
        round.probes().forEach(probe -> probe(part, probe));
        notBegun(part, journal.experiment().probes(), round.probes());
    }

    private void probe(String part, Entry entry) {
        String output = EntryWords.output(entry);
        if (entry.hasFailed()) {
            add(part, entry, CaseState.ERROR, "The probe failed: " + output);
        } else if (entry.isBad()) {
            String tolerance = entry.activity().tolerance();
            add(
                    part,
                    entry,
                    CaseState.FAILURE,
                    "Not met" + (tolerance == null ? "" : ", tolerated is " + tolerance) + ": " + output);
        } else {
            add(part, entry, CaseState.PASSED, "");
        }
    }

    private void add(String part, Entry entry, CaseState state, String message) {
        cases.add(new TestCase(
                part,
                entry.activity().name(),
                entry.duration() == null ? 0 : seconds(entry.duration()),
                state,
                message,
                entry.output()));
    }

    /** A probe of the method that failed changes nothing, so that it must not make a build fail either. */
    private void activity(String part, Entry entry) {
        if (!entry.hasFailed()) {
            add(
                    part,
                    entry,
                    entry.status() == null ? CaseState.ERROR : CaseState.PASSED,
                    entry.status() == null ? "Nobody knows what came of it" : "");
        } else if (entry.activity().isAction() || part.equals(ROLLBACKS)) {
            add(part, entry, CaseState.ERROR, "The activity failed: " + EntryWords.output(entry));
        } else {
            add(
                    part,
                    entry,
                    CaseState.SKIPPED,
                    "The probe failed, which counts as a note: " + EntryWords.output(entry));
        }
    }

    private void notBegun(String part, List<Activity> planned, List<Entry> begun) {
        Map<String, Integer> counts = new HashMap<>();
        begun.forEach(entry -> counts.merge(entry.activity().name(), 1, Integer::sum));
        for (Activity activity : planned) {
            int left = counts.merge(activity.name(), -1, Integer::sum);
            if (left < 0) {
                cases.add(new TestCase(part, activity.name(), 0, CaseState.SKIPPED, "Not run", ""));
            }
        }
    }

    private void during() {
        if (journal.during().isEmpty()) {
            return;
        }
        boolean isMet = journal.during().stream().allMatch(Round::met);
        cases.add(new TestCase(
                "Hypothesis during the method",
                "Steady state",
                0,
                isMet ? CaseState.PASSED : CaseState.FAILURE,
                isMet ? "" : Rounds.sentence(journal),
                ""));
    }

    private void verdict(Verdict verdict) {
        CaseState state = switch (verdict.outcome()) {
            case MET -> CaseState.PASSED;
            case DEVIATED, FAILED, NOT_RUN -> CaseState.FAILURE;
            case ABORTED, INTERRUPTED -> CaseState.ERROR;
        };
        cases.add(new TestCase(
                "Run",
                "Verdict",
                0,
                state,
                state == CaseState.PASSED ? "" : verdict.sentence(),
                String.join("\n", verdict.reasons())));
    }

    private static double seconds(Duration duration) {
        return Math.max(0, Words.inSeconds(duration));
    }
}
