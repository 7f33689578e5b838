package org.chaosee.report.html;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.markup.Markup;
import org.chaosee.report.svg.TimelineSvg;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;
import org.chaosee.report.timeline.Bar;
import org.chaosee.report.timeline.Counts;
import org.chaosee.report.timeline.Strip;
import org.chaosee.report.timeline.StripRun;
import org.chaosee.report.timeline.Timeline;
import org.chaosee.report.timeline.Timelines;

/** The timeline with its legend, which lists only what is drawn. */
final class Picture {

    private static final int LONGEST_NAME = 60;

    private Picture() {}

    static void draw(Analysis analysis, String id, Markup out) {
        Timeline timeline = Timelines.of(analysis);
        out.open("figure", "class", "picture");
        TimelineSvg.draw(timeline, id + "-timeline", "Timeline of the run", description(analysis, timeline), out);
        out.open("figcaption");
        legend(timeline, out);
        out.element("p", note(timeline), "class", "note");
        out.close().close().line();
    }

    private static String description(Analysis analysis, Timeline timeline) {
        return "From " + Words.time(timeline.axis().from()) + " to "
                + Words.time(timeline.axis().to()) + ". "
                + analysis.verdict().sentence() + " Time to detect: "
                + analysis.detection().sentence() + " Time to recover: "
                + analysis.recovery().sentence() + " The figures stand in the tables below.";
    }

    private static String note(Timeline timeline) {
        List<String> sentences = new ArrayList<>();
        long bucket = timeline.grid().seconds();
        boolean hasFigures =
                !timeline.requests().isEmpty() || !timeline.injections().isEmpty();
        if (bucket > 1 && hasFigures) {
            sentences.add("A step is " + Words.duration(Duration.ofSeconds(bucket))
                    + ": counts are summed up, and of percentiles the greatest is drawn.");
        }
        if (!timeline.latency().isEmpty()) {
            sentences.add("The scale of latency is logarithmic.");
        }
        sentences.addAll(timeline.hidden());
        sentences.add("All times are UTC.");
        return String.join(" ", sentences);
    }

    private static void legend(Timeline timeline, Markup out) {
        out.open("ul", "class", "legend");
        if (!timeline.fault().isEmpty()) {
            item("band", "a fault is live", out);
        }
        timeline.phases().forEach(phase -> item("phase " + phase.kind(), phase.label(), out));
        Set<String> kinds = new LinkedHashSet<>();
        timeline.activities().stream().map(Bar::kind).forEach(kinds::add);
        kinds.forEach(kind -> item("bar " + kind, activity(kind), out));
        Set<String> states = new LinkedHashSet<>();
        timeline.probes().forEach(strip -> states(strip, states));
        timeline.nodes().forEach(strip -> states(strip, states));
        states.forEach(state -> item("state " + state, state(state), out));
        List<Counts> injections = timeline.injections();
        for (int i = 0; i < injections.size(); i++) {
            String name = Texts.shortened(injections.get(i).name(), LONGEST_NAME);
            item("series" + i, "injections: " + name, out);
        }
        if (!timeline.requests().isEmpty()) {
            item("requests", "requests", out);
            item("errors", "errors, and requests that were not sent", out);
        }
        timeline.latency().forEach(curve -> item("curve " + curve.name(), curve.name(), out));
        out.close();
    }

    private static void states(Strip strip, Set<String> states) {
        strip.runs().stream().map(StripRun::state).forEach(states::add);
    }

    private static String activity(String kind) {
        return switch (kind) {
            case "action" -> "action (a fault)";
            case "action failed" -> "action that failed";
            case "probe failed" -> "probe that failed";
            case "rollback failed" -> "rollback that failed";
            default -> kind;
        };
    }

    private static String state(String state) {
        return switch (state) {
            case "unmet" -> "not met, or down";
            case "met" -> "met, or up";
            default -> "node " + state;
        };
    }

    private static void item(String kind, String text, Markup out) {
        out.open("li")
                .open("span", "class", "swatch " + kind, "aria-hidden", "true")
                .close();
        out.text(text).close();
    }
}
