package org.chaosee.report.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.text.Words;

/**
 * The time to detect: from the begin of the window until the first sign could be known. Immutable.
 *
 * @param time empty when nothing was seen, or there was nothing to see
 * @param sentence the answer in words
 */
public record Detection(Optional<Duration> time, Optional<Sign> sign, String sentence) {

    static Detection of(Journal journal, Optional<Window> window, List<Sign> signs) {
        if (window.isEmpty()) {
            return none("There was no fault to be seen.");
        }
        Optional<Sign> first = signs.stream()
                .filter(sign -> !sign.known().isBefore(window.get().begin()))
                .findFirst();
        if (first.isPresent()) {
            Duration time = Duration.between(window.get().begin(), first.get().known());
            return new Detection(
                    Optional.of(time),
                    first,
                    Words.duration(time) + ": " + first.get().text() + ".");
        }
        return none(
                Watch.of(journal, window.get().begin()).isAny()
                        ? "Not seen: there was no sign of the fault."
                        : "Nobody looked.");
    }

    private static Detection none(String sentence) {
        return new Detection(Optional.empty(), Optional.empty(), sentence);
    }

    /** The time, or a few words in its place. */
    public String brief() {
        return time.map(Words::duration).orElse(sentence.startsWith("Not seen") ? "not seen" : "–");
    }
}
