package org.chaosee.report.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.chaosee.report.journal.Evidence;
import org.chaosee.report.journal.Experiment;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Load;
import org.chaosee.report.journal.Notification;
import org.chaosee.report.journal.Observed;
import org.chaosee.report.journal.Second;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;

/** What to look at after an experiment. The data answer what they can. */
final class Checklist {

    /** An error is accompanied by what happened within so many seconds. */
    static final long NEAR = 2;

    /** A p95 that is so many times the baseline's is felt. */
    private static final double FELT = 1.5;

    private final Journal journal;
    private final Optional<Window> window;
    private final List<Sign> signs;
    private final Recovery recovery;
    private final List<LoadFigures> figures;

    private Checklist(
            Journal journal, Optional<Window> window, List<Sign> signs, Recovery recovery, List<LoadFigures> figures) {
        this.journal = journal;
        this.window = window;
        this.signs = signs;
        this.recovery = recovery;
        this.figures = figures;
    }

    static List<CheckItem> of(
            Journal journal, Optional<Window> window, List<Sign> signs, Recovery recovery, List<LoadFigures> figures) {
        Checklist list = new Checklist(journal, window, signs, recovery, figures);
        return List.of(
                list.errorVisibility(),
                list.userImpact(),
                list.monitoring(),
                list.recovery(),
                list.alerting(),
                list.documentation());
    }

    private CheckItem errorVisibility() {
        String topic = "Error visibility";
        if (window.isEmpty() || !hasFigures()) {
            return open(topic, "Do the errors show where the team looks for them: logs, traces, dashboards?");
        }
        List<Instant> withErrors = journal.loads().stream()
                .map(Load::seconds)
                .flatMap(List::stream)
                .filter(second -> second.errors() > 0 && Phase.of(second, window.get()) != Phase.BASELINE)
                .map(Second::at)
                .toList();
        if (withErrors.isEmpty()) {
            return good(topic, "The load saw no errors since the first action.");
        }
        Observed observed = journal.observed();
        if (observed == null) {
            return open(
                    topic,
                    "The load saw errors in " + seconds(withErrors.size())
                            + ", and nothing was observed beside it. Do they show in logs, traces, dashboards?");
        }
        NavigableSet<Instant> told = told(observed);
        long near = withErrors.stream().filter(at -> isNear(at, told)).count();
        String sentence = near + " of " + seconds(withErrors.size())
                + " with errors in the load are accompanied by an injection, a health probe that was down, a node that"
                + " was not up, or an entry of the audit.";
        return near == withErrors.size() ? good(topic, sentence) : concern(topic, sentence);
    }

    private static boolean isNear(Instant at, NavigableSet<Instant> told) {
        Instant next = told.ceiling(at.minusSeconds(NEAR));
        return next != null && !next.isAfter(at.plusSeconds(1 + NEAR));
    }

    /** The times at which the servers told of something. */
    private NavigableSet<Instant> told(Observed observed) {
        NavigableSet<Instant> result = new TreeSet<>();
        observed.injections().stream()
                .filter(injection -> injection.skipped() == null)
                .forEach(injection -> result.add(injection.at()));
        observed.audit().forEach(note -> result.add(note.at()));
        observed.health().stream().filter(health -> !health.up()).forEach(health -> result.add(health.at()));
        signs.stream().filter(sign -> sign.kind() == SignKind.NODE).forEach(sign -> {
            for (Instant at = sign.from(); at.isBefore(sign.to()); at = at.plusSeconds(1)) {
                result.add(at);
            }
        });
        return result;
    }

    private boolean hasFigures() {
        return figures.stream().anyMatch(load -> !load.load().seconds().isEmpty());
    }

    private CheckItem userImpact() {
        String topic = "User impact";
        List<String> sentences = new ArrayList<>();
        boolean isFelt = false;
        for (LoadFigures load : figures) {
            PhaseFigures experiment = load.phase(Phase.EXPERIMENT).orElse(null);
            if (experiment == null || experiment.requests() == 0) {
                continue;
            }
            double baseline = load.phase(Phase.BASELINE).map(PhaseFigures::p95).orElse(Double.NaN);
            double times = experiment.p95() / baseline;
            isFelt |= experiment.errors() > 0 || times > FELT;
            sentences.add(Texts.shortened(load.load().name(), 40) + ": " + Words.share(experiment.errorShare())
                    + " of " + Words.count(experiment.requests(), "request", "requests")
                    + " failed during the experiment"
                    + (Double.isNaN(times)
                            ? "."
                            : ", and the p95 was " + Words.decimal(times, 1) + " times the baseline's ("
                                    + Words.seconds(baseline) + " to " + Words.seconds(experiment.p95()) + ")."));
        }
        if (sentences.isEmpty()) {
            return open(topic, "What did users notice, and how many of them?");
        }
        String sentence = String.join(" ", sentences);
        return isFelt ? concern(topic, sentence) : good(topic, sentence);
    }

    private CheckItem monitoring() {
        String topic = "Monitoring";
        Observed observed = journal.observed();
        if (window.isEmpty() || observed == null || observed.health().isEmpty()) {
            return open(topic, "Did the monitoring notice, and would it have told what is wrong?");
        }
        Optional<Sign> first = signs.stream()
                .filter(sign -> sign.kind() == SignKind.HEALTH
                        && !sign.known().isBefore(window.get().begin()))
                .findFirst();
        if (first.isPresent()) {
            Duration after = Duration.between(window.get().begin(), first.get().known());
            return good(
                    topic, upper(first.get().text()) + ", " + Words.duration(after) + " after the first action began.");
        }
        return signs.isEmpty()
                ? open(topic, "No health probe was down, and there was no other sign either. Should one have been?")
                : concern(
                        topic,
                        "No health probe noticed, although there were other signs: "
                                + signs.get(0).text() + ".");
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private CheckItem recovery() {
        String topic = "Recovery";
        return switch (recovery.kind()) {
            case RECOVERED, EARLY, AT_LATEST -> good(topic, recovery.sentence());
            case NOT_RECOVERED -> concern(topic, recovery.sentence());
            case NOT_WATCHED -> open(topic, "Is all well again, without help? Nobody looked after the fault.");
            case NOTHING ->
                window.isEmpty() ? open(topic, "Is all as it was before?") : good(topic, recovery.sentence());
        };
    }

    private CheckItem alerting() {
        String topic = "Alerting";
        Evidence evidence = journal.evidence();
        List<Notification> notifications = evidence == null ? null : evidence.notifications();
        if (notifications == null) {
            return open(topic, "Was an alert raised, and did it reach somebody who can act?");
        }
        long sent = notifications.stream().filter(Notification::ok).count();
        long lost = notifications.size() - sent;
        String failed = lost == 0 ? "" : " " + Words.count(lost) + " could not be sent.";
        return sent > 0
                ? new CheckItem(
                        topic,
                        lost == 0 ? CheckState.GOOD : CheckState.CONCERN,
                        Words.count(sent, "notification was sent.", "notifications were sent.") + failed)
                : concern(topic, "No notification was sent." + failed);
    }

    private CheckItem documentation() {
        String topic = "Documentation";
        Experiment experiment = journal.experiment();
        List<String> missing = new ArrayList<>();
        if (experiment.title().isBlank()) {
            missing.add("title");
        }
        if (experiment.description().isBlank()) {
            missing.add("description");
        }
        if (experiment.tags().isEmpty()) {
            missing.add("tags");
        }
        if (experiment.contributions().isEmpty()) {
            missing.add("contributions");
        }
        return missing.isEmpty()
                ? good(topic, "The experiment has a title, a description, tags and contributions.")
                : concern(topic, "The experiment lacks " + String.join(", ", missing) + ".");
    }

    private static String seconds(long count) {
        return Words.count(count, "second", "seconds");
    }

    private static CheckItem good(String topic, String sentence) {
        return new CheckItem(topic, CheckState.GOOD, sentence);
    }

    private static CheckItem concern(String topic, String sentence) {
        return new CheckItem(topic, CheckState.CONCERN, sentence);
    }

    private static CheckItem open(String topic, String question) {
        return new CheckItem(topic, CheckState.OPEN, question);
    }
}
