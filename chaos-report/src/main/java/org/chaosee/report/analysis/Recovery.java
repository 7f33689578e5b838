package org.chaosee.report.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.Round;
import org.chaosee.report.text.Words;

/**
 * The time to recover: from the last fault's end until the first of ten seconds in a row without a sign. Immutable.
 *
 * @param time zero when the disturbance was over before the last fault ended; empty when it never was, or there was none
 * @param sentence the answer in words
 */
public record Recovery(RecoveryKind kind, Optional<Duration> time, String sentence) {

    /** So long there must be no sign. */
    public static final Duration QUIET = Duration.ofSeconds(10);

    private static final String STILL = "Not recovered by the end of what was observed: ";

    static Recovery of(Journal journal, Optional<Window> window, List<Sign> signs) {
        if (window.isEmpty()) {
            return without(RecoveryKind.NOTHING, "There was no fault to recover from.");
        }
        Watch watch = Watch.of(journal, window.get().begin());
        if (watch.steadily().isEmpty()) {
            return atLatest(journal, window.get());
        }
        if (signs.isEmpty()) {
            return without(RecoveryKind.NOTHING, "There was no sign of a disturbance to recover from.");
        }
        return watched(window.get(), signs, watch.steadily().get());
    }

    private static Recovery watched(Window window, List<Sign> signs, Instant watchedTo) {
        Instant lastSign = signs.stream().map(Sign::to).max(Instant::compareTo).orElseThrow();
        boolean isEarly = !lastSign.isAfter(window.end()) && signs.stream().allMatch(Sign::isOver);
        if (isEarly && !watchedTo.isBefore(lastSign.plus(QUIET))) {
            return new Recovery(
                    RecoveryKind.EARLY,
                    Optional.of(Duration.ZERO),
                    "At once: the disturbance was over " + Words.duration(Duration.between(lastSign, window.end()))
                            + " before the last fault ended.");
        }
        Instant quietFrom = window.end();
        List<Sign> byBegin =
                signs.stream().sorted(Comparator.comparing(Sign::from)).toList();
        for (Sign sign : byBegin) {
            if (!sign.from().isBefore(quietFrom.plus(QUIET))) {
                break;
            }
            // A sign without length, at the end itself, disturbs as well.
            if (!sign.to().isBefore(quietFrom)) {
                quietFrom = sign.to();
            }
        }
        if (!window.isOver() || watchedTo.isBefore(quietFrom.plus(QUIET))) {
            return without(
                    RecoveryKind.NOT_RECOVERED,
                    window.isOver() ? tooBrief(quietFrom, watchedTo) : STILL + "a fault was still live.");
        }
        Optional<Sign> open = signs.stream()
                .filter(sign -> !sign.isOver() && sign.to().isAfter(window.end()))
                .findFirst();
        if (open.isPresent()) {
            return without(
                    RecoveryKind.NOT_RECOVERED,
                    STILL + "nobody saw the end of what was wrong ("
                            + open.get().text() + ").");
        }
        Duration time = Duration.between(window.end(), quietFrom);
        String sentence = time.isZero()
                ? "At once, when the last fault ended."
                : Words.duration(time) + " after the end of the last fault.";
        return new Recovery(RecoveryKind.RECOVERED, Optional.of(time), sentence);
    }

    /** When nobody looked all the time, the closing hypothesis is all there is. */
    private static Recovery atLatest(Journal journal, Window window) {
        Round after = journal.after();
        Instant asked = after == null ? null : after.end();
        if (after == null || asked == null) {
            return without(RecoveryKind.NOT_WATCHED, "Nobody looked after the fault.");
        }
        if (!after.met()) {
            return without(
                    RecoveryKind.NOT_RECOVERED,
                    "Not recovered by the end of what was observed: the closing hypothesis was not met.");
        }
        if (!asked.isAfter(window.end())) {
            return new Recovery(
                    RecoveryKind.EARLY,
                    Optional.of(Duration.ZERO),
                    "At once: the closing hypothesis was met before the end of the last fault.");
        }
        Duration time = Duration.between(window.end(), asked);
        return new Recovery(
                RecoveryKind.AT_LATEST,
                Optional.of(time),
                "After " + Words.duration(time)
                        + " at the latest, when the closing hypothesis was met; nobody looked before.");
    }

    private static Recovery without(RecoveryKind kind, String sentence) {
        return new Recovery(kind, Optional.empty(), sentence);
    }

    /** What would have to be watched for longer may have recovered; nobody can tell. */
    private static String tooBrief(Instant quietFrom, Instant watchedTo) {
        return STILL
                + (watchedTo.isAfter(quietFrom)
                        ? "only " + Words.duration(Duration.between(quietFrom, watchedTo))
                                + " without a sign were observed, and ten in a row are wanted."
                        : "there were signs to the last.");
    }

    /** The time; empty when it is only known to have been no longer. */
    public Optional<Duration> exactTime() {
        return kind == RecoveryKind.AT_LATEST ? Optional.empty() : time;
    }

    /** The time, or a few words in its place. */
    public String brief() {
        return switch (kind) {
            case RECOVERED, EARLY -> time.map(Words::duration).orElse("–");
            case AT_LATEST -> "≤ " + time.map(Words::duration).orElse("–");
            case NOT_RECOVERED -> "not recovered";
            case NOTHING, NOT_WATCHED -> "–";
        };
    }
}
