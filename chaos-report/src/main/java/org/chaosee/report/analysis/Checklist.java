package org.chaosee.report.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Second> since = journal.loads().stream()
                .map(Load::seconds)
                .flatMap(List::stream)
                .filter(second -> window.isPresent() && Phase.of(second, window.get()) != Phase.BASELINE)
                .toList();
        if (since.isEmpty()) {
            return open(topic, "Do the errors show where the team looks for them: logs, traces, dashboards?");
        }
        List<Instant> withErrors =
                since.stream().filter(Second::hasTrouble).map(Second::at).toList();
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
        Told told = Told.of(observed, signs);
        long near = withErrors.stream().filter(at -> isNear(at, told)).count();
        String sentence = near + " of " + seconds(withErrors.size())
                + " with errors in the load are accompanied by an injection, a health probe that was down, a node that"
                + " was not up, or an entry of the audit.";
        return near == withErrors.size() ? good(topic, sentence) : concern(topic, sentence);
    }

    private static boolean isNear(Instant at, Told told) {
        return told.isAnyWithin(at.minusSeconds(NEAR), at.plusSeconds(1 + NEAR));
    }

    private CheckItem userImpact() {
        String topic = "User impact";
        List<String> sentences = new ArrayList<>();
        boolean isFelt = false;
        boolean isKnown = true;
        for (LoadFigures load : figures) {
            PhaseFigures experiment = load.phase(Phase.EXPERIMENT).orElse(null);
            if (experiment == null || (experiment.requests() == 0 && experiment.skipped() == 0)) {
                continue;
            }
            double baseline = load.phase(Phase.BASELINE).map(PhaseFigures::p95).orElse(Double.NaN);
            double times = baseline > 0 ? experiment.p95() / baseline : Double.NaN;
            isFelt |= experiment.errors() > 0 || experiment.skipped() > 0 || times > FELT;
            isKnown &= !Double.isNaN(times);
            sentences.add(impact(load, experiment, baseline, times));
        }
        if (sentences.isEmpty()) {
            return open(topic, "What did users notice, and how many of them?");
        }
        String sentence = String.join(" ", sentences);
        if (isFelt) {
            return concern(topic, sentence);
        }
        return isKnown
                ? good(topic, sentence)
                : open(topic, sentence + " There is no baseline: did users have to wait longer than before?");
    }

    private static String impact(LoadFigures load, PhaseFigures experiment, double baseline, double times) {
        StringBuilder sentence = new StringBuilder(Texts.shortened(load.load().name(), 40));
        sentence.append(": ").append(Words.share(experiment.errorShare())).append(" of ");
        sentence.append(Words.count(experiment.requests(), "request", "requests"));
        sentence.append(" failed during the experiment");
        if (experiment.skipped() > 0) {
            sentence.append(", ").append(Words.count(experiment.skipped())).append(" could not be sent");
        }
        if (!Double.isNaN(times)) {
            sentence.append(", and the p95 was ")
                    .append(Words.decimal(times, 1))
                    .append(" times the baseline's (");
            sentence.append(Words.seconds(baseline))
                    .append(" to ")
                    .append(Words.seconds(experiment.p95()))
                    .append(')');
        }
        return sentence.append('.').toString();
    }

    private CheckItem monitoring() {
        String topic = "Monitoring";
        Observed observed = journal.observed();
        if (window.isEmpty() || observed == null || !isHealthAsked(observed, window.get())) {
            return open(topic, "Did the monitoring notice, and would it have told what is wrong?");
        }
        Instant begin = window.get().begin();
        List<Sign> since =
                signs.stream().filter(sign -> !sign.known().isBefore(begin)).toList();
        Optional<Sign> first =
                since.stream().filter(sign -> sign.kind() == SignKind.HEALTH).findFirst();
        if (first.isPresent()) {
            Duration after = Duration.between(begin, first.get().known());
            return good(
                    topic, upper(first.get().text()) + ", " + Words.duration(after) + " after the first action began.");
        }
        return since.isEmpty()
                ? open(topic, "No health probe went down, and there was no other sign either. Should one have been?")
                : concern(
                        topic,
                        "No health probe noticed, although there were other signs: "
                                + since.get(0).text() + ".");
    }

    private static boolean isHealthAsked(Observed observed, Window window) {
        return observed.health().stream().anyMatch(health -> !health.answered().isBefore(window.begin()));
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
        if (sent == 0 || lost > 0) {
            return concern(
                    topic,
                    (sent == 0
                                    ? "No notification was sent."
                                    : Words.count(sent, "notification was sent.", "notifications were sent."))
                            + (lost == 0 ? "" : " " + Words.count(lost) + " could not be sent."));
        }
        long deviations =
                notifications.stream().filter(Notification::isDeviation).count();
        // That the run began and ended is told of whatever happens.
        return deviations > 0
                ? good(
                        topic,
                        Words.count(
                                deviations,
                                "notification of a deviation was sent.",
                                "notifications of a deviation were sent."))
                : open(
                        topic,
                        Words.count(
                                        sent,
                                        "notification of the run's begin and end was sent.",
                                        "notifications of the run's begin and end were sent.")
                                + " Was an alert raised, and did it reach somebody who can act?");
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
