package org.chaosee.report.html;

import org.chaosee.report.analysis.Outcome;
import org.chaosee.report.markup.Markup;

/** A word with a colour and a sign: the colour never stands alone. */
final class Badge {

    private Badge() {}

    static void outcome(Outcome outcome, Markup out) {
        write(kind(outcome), outcome.label(), out);
    }

    static String kind(Outcome outcome) {
        return switch (outcome) {
            case MET -> "good";
            case DEVIATED, FAILED, ABORTED -> "bad";
            case NOT_RUN, INTERRUPTED -> "warn";
        };
    }

    /** The result of an activity. */
    static void result(String result, Markup out) {
        String kind = switch (result) {
            case "met", "succeeded" -> "good";
            case "not met", "failed" -> "bad";
            default -> "warn";
        };
        write(kind, result, out);
    }

    private static void write(String kind, String text, Markup out) {
        out.open("span", "class", "badge " + kind)
                .element("span", sign(kind), "aria-hidden", "true")
                .text(" " + text)
                .close();
    }

    static String sign(String kind) {
        return switch (kind) {
            case "good" -> "✓";
            case "bad" -> "✗";
            default -> "!";
        };
    }
}
