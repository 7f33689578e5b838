package org.chaosee.report.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.journal.Evidence;
import org.chaosee.report.journal.Experiment;
import org.chaosee.report.journal.Injection;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/** What is said of a run in a few words. */
public final class Facts {

    private Facts() {}

    /** When, how long, where, with what, and the two times. */
    public static List<Fact> of(Analysis analysis) {
        Journal journal = analysis.journal();
        Evidence evidence = journal.evidence();
        List<Fact> result = new ArrayList<>();
        result.add(new Fact("When", when(journal.start(), journal.end())));
        result.add(new Fact("How long", Words.duration(journal.duration())));
        result.add(new Fact("Time to detect", analysis.detection().sentence()));
        result.add(new Fact("Time to recover", analysis.recovery().sentence()));
        add("Injections", injections(journal.observed()), result);
        add("Machine", machine(journal), result);
        add("Version", journal.version() + (evidence != null && evidence.strict() ? ", strict" : ""), result);
        add("Run", evidence == null ? "" : evidence.run(), result);
        add("File", journal.source(), result);
        Experiment experiment = journal.experiment();
        add("Tags", String.join(", ", experiment.tags()), result);
        List<String> contributions = new ArrayList<>();
        new TreeMap<>(experiment.contributions()).forEach((name, value) -> contributions.add(name + ": " + value));
        add("Contributions", String.join(", ", contributions), result);
        return result;
    }

    private static void add(String name, String value, List<Fact> result) {
        if (!value.isBlank()) {
            result.add(new Fact(name, value));
        }
    }

    /** The end without its date, when it is the same. */
    private static String when(Instant start, Instant end) {
        String from = Words.time(start);
        String to = Words.time(end);
        String date = from.substring(0, from.indexOf(' ') + 1);
        return from.replace(" UTC", "") + " – " + (to.startsWith(date) ? to.substring(date.length()) : to);
    }

    private static String machine(Journal journal) {
        return journal.node().isEmpty() || journal.platform().isEmpty()
                ? journal.node() + journal.platform()
                : journal.node() + " (" + journal.platform() + ")";
    }

    private static String injections(@Nullable Observed observed) {
        if (observed == null) {
            return "";
        }
        long done = observed.injections().stream()
                .filter(injection -> injection.skipped() == null)
                .mapToLong(Injection::count)
                .sum();
        long skipped = observed.injections().stream()
                .filter(injection -> injection.skipped() != null)
                .mapToLong(Injection::count)
                .sum();
        return Words.count(done)
                + (skipped == 0 ? "" : ", " + Words.count(skipped) + " skipped")
                + (observed.injectionsLost() == 0
                        ? ""
                        : ", " + Words.count(observed.injectionsLost()) + " more that could no longer be read");
    }

    /** What a reader should know besides, one sentence each: warnings, and what could not be observed. */
    public static List<String> warnings(Journal journal) {
        List<String> result = new ArrayList<>();
        Evidence evidence = journal.evidence();
        if (evidence != null) {
            evidence.warnings()
                    .forEach(warning -> result.add(
                            warning.pointer().isEmpty()
                                    ? warning.message()
                                    : warning.pointer() + ": " + warning.message()));
        }
        Observed observed = journal.observed();
        if (observed != null) {
            observed.failures().forEach(failure -> result.add("Not observed: " + failure));
        }
        return result;
    }
}
