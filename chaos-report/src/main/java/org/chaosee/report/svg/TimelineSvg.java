package org.chaosee.report.svg;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.chaosee.report.markup.Markup;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;
import org.chaosee.report.timeline.Bar;
import org.chaosee.report.timeline.Counts;
import org.chaosee.report.timeline.Strip;
import org.chaosee.report.timeline.Tick;
import org.chaosee.report.timeline.Ticks;
import org.chaosee.report.timeline.Timeline;

/**
 * One picture of the whole run. It is as wide as its place: what lies on the time axis is placed in percent, and letters keep
 * their size on a phone, too. Colours come from the style sheet of the page.
 */
public final class TimelineSvg {

    private static final int GAP = 14;
    private static final int HEADING = 16;
    private static final int LANE = 26;
    private static final int STRIP = 12;
    private static final int PLOT = 64;
    private static final int LOW_PLOT = 36;
    private static final int TALL_PLOT = 110;
    private static final int LONGEST_NAME = 44;

    /** From here on a label beside the border would be cut off. */
    private static final double BORDER = 8;

    private final Timeline timeline;
    private final Markup out;
    private int y;

    private TimelineSvg(Timeline timeline, Markup out) {
        this.timeline = timeline;
        this.out = out;
    }

    /**
     * Draws it.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what is to be seen, for whoever can't
     */
    public static void draw(Timeline timeline, String id, String title, String description, Markup out) {
        Markup tracks = new Markup();
        TimelineSvg drawing = new TimelineSvg(timeline, tracks);
        drawing.tracks();
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "timeline",
                "width",
                "100%",
                "height",
                Integer.toString(drawing.y),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        out.element("title", title, "id", id + "-title");
        out.element("desc", description, "id", id + "-desc");
        out.trusted(tracks.toString());
        out.close();
    }

    private void tracks() {
        axis(true);
        int top = y;
        Markup frame = new Markup();
        TimelineSvg body = new TimelineSvg(timeline, frame);
        body.y = y;
        body.content();
        grid(top, body.y + 4);
        out.trusted(frame.toString());
        y = body.y + 4;
        axis(false);
    }

    private void content() {
        if (!timeline.marks().isEmpty()) {
            y += 6;
            bars(timeline.marks());
        }
        if (!timeline.phases().isEmpty()) {
            heading("Phases", "");
            phases();
        }
        if (!timeline.activities().isEmpty()) {
            heading("Activities", "");
            bars(timeline.activities());
        }
        strips("Probes", timeline.probes());
        strips("Nodes", timeline.nodes());
        counts("Injections", timeline.injections(), "series");
        counts("Requests", timeline.requests(), "requests");
        counts("Errors", timeline.errors(), "errors");
        latency();
    }

    private void axis(boolean isTop) {
        List<Tick> days = Ticks.days(timeline.axis());
        if (isTop && !days.isEmpty()) {
            y += 12;
            days.forEach(day -> label(day, day.isMajor() ? "day" : "day minor"));
            y += 4;
        }
        y += 14;
        Ticks.of(timeline.axis()).forEach(tick -> label(tick, tick.isMajor() ? "tick" : "tick minor"));
        y += isTop ? 6 : 8;
    }

    private void label(Tick tick, String kind) {
        String anchor = tick.percent() < BORDER ? "start" : tick.percent() > 100 - BORDER ? "end" : "middle";
        out.element(
                "text",
                tick.label(),
                "x",
                percent(tick.percent()),
                "y",
                Integer.toString(y),
                "class",
                kind,
                "text-anchor",
                anchor);
    }

    private void grid(int top, int bottom) {
        for (Bar fault : timeline.fault()) {
            rect(fault.from(), fault.to(), top, bottom - top, "band");
        }
        for (Tick tick : Ticks.of(timeline.axis())) {
            vertical(tick.percent(), top, bottom, tick.isMajor() ? "grid" : "grid minor");
        }
        for (Bar mark : timeline.marks()) {
            if (!mark.kind().equals("fault")) {
                vertical(mark.from(), top, bottom, "mark " + mark.kind());
            }
        }
    }

    private void vertical(double at, int from, int to, String kind) {
        out.empty(
                "line",
                "x1",
                percent(at),
                "x2",
                percent(at),
                "y1",
                Integer.toString(from),
                "y2",
                Integer.toString(to),
                "class",
                kind);
    }

    private void heading(String text, String right) {
        y += GAP + HEADING - 5;
        out.element("text", text, "x", "0", "y", Integer.toString(y), "class", "heading");
        if (!right.isEmpty()) {
            out.element("text", right, "x", "100%", "y", Integer.toString(y), "class", "scale", "text-anchor", "end");
        }
        y += 5;
    }

    /** A bar, and its name below it. */
    private void bars(List<Bar> bars) {
        int lanes = bars.stream().mapToInt(Bar::lane).max().orElse(0) + 1;
        boolean isNamed = bars.stream().anyMatch(bar -> !bar.label().isEmpty());
        int height = isNamed ? LANE : 12;
        for (Bar bar : bars) {
            int top = y + bar.lane() * height;
            out.open("g", "class", bar.kind()).element("title", bar.title());
            rect(bar.from(), bar.to(), top + 2, 7, "bar");
            if (!bar.label().isEmpty()) {
                out.element(
                        "text",
                        bar.label(),
                        "x",
                        percent(bar.isLabelAtEnd() ? bar.to() : bar.from()),
                        "y",
                        Integer.toString(top + 20),
                        "dx",
                        bar.isLabelAtEnd() ? "-4" : "4",
                        "class",
                        "halo",
                        "text-anchor",
                        bar.isLabelAtEnd() ? "end" : "start");
            }
            out.close();
        }
        y += lanes * height;
    }

    private void phases() {
        for (Bar phase : timeline.phases()) {
            out.open("g", "class", "phase " + phase.kind()).element("title", phase.title());
            rect(phase.from(), phase.to(), y, 16, "bar");
            if ((phase.to() - phase.from()) > phase.label().length() * 2.2) {
                out.element(
                        "text",
                        phase.label(),
                        "x",
                        percent((phase.from() + phase.to()) / 2),
                        "y",
                        Integer.toString(y + 12),
                        "text-anchor",
                        "middle");
            }
            out.close();
        }
        y += 16;
    }

    private void rect(double from, double to, int top, int height, String kind) {
        out.empty(
                "rect",
                "x",
                percent(from),
                "width",
                percent(to - from),
                "y",
                Integer.toString(top),
                "height",
                Integer.toString(height),
                "class",
                kind);
    }

    private void strips(String heading, List<Strip> strips) {
        if (strips.isEmpty()) {
            return;
        }
        heading(heading, "");
        for (Strip strip : strips) {
            y += 12;
            String name = Texts.shortened(strip.name(), LONGEST_NAME);
            out.element("text", name, "x", "0", "y", Integer.toString(y), "class", "name");
            y += 4;
            stretched(y, STRIP, Strip.COLUMNS);
            out.element("title", strip.name());
            strip.runs().stream().map(run -> run.state()).distinct().forEach(state -> {
                out.empty("path", "class", "strip " + state, "d", Paths.strip(strip, state));
            });
            out.close();
            y += STRIP + 3;
        }
    }

    /** A drawing of its own that is stretched to the width of the picture. */
    private void stretched(int top, int height, int columns) {
        out.open(
                "svg",
                "x",
                "0",
                "y",
                Integer.toString(top),
                "width",
                "100%",
                "height",
                Integer.toString(height),
                "viewBox",
                "0 0 " + columns + " 100",
                "preserveAspectRatio",
                "none",
                "overflow",
                "visible");
    }

    private void counts(String what, List<Counts> counts, String kind) {
        if (counts.isEmpty()) {
            return;
        }
        long most = Paths.greatestSum(counts);
        long bucket = timeline.grid().seconds();
        heading(
                what + (bucket == 1 ? " per second" : " per " + Words.duration(Duration.ofSeconds(bucket))),
                most == 0 ? "none" : "up to " + Words.count(most));
        int height = kind.equals("requests") ? LOW_PLOT : PLOT;
        plot(height);
        for (int i = counts.size() - 1; i >= 0; i--) {
            Counts series = counts.get(i);
            String path = Paths.steps(counts.subList(0, i), series, most, timeline);
            if (!path.isEmpty()) {
                out.open("path", "class", "area " + kind + (kind.equals("series") ? i : ""), "d", path);
                out.element("title", series.name() + ": " + Words.count(series.total()));
                out.close();
            }
        }
        out.close();
        y += height;
    }

    private void plot(int height) {
        base(y + height);
        stretched(y, height, 1000);
    }

    private void latency() {
        if (timeline.latency().isEmpty()) {
            return;
        }
        LogScale scale = LogScale.of(timeline.latency());
        heading("Latency, p50 p95 p99", scale.isEmpty() ? "none" : "up to " + Words.seconds(scale.greatest()));
        scale.lines().forEach(line -> base(height(scale, line)));
        stretched(y, TALL_PLOT, 1000);
        timeline.latency().forEach(curve -> {
            String path = Paths.line(curve, scale, timeline);
            if (!path.isEmpty()) {
                out.open("path", "class", "curve " + curve.name(), "d", path);
                out.element("title", curve.name()).close();
            }
        });
        out.close();
        // On top of the curves, which they must be told from.
        scale.lines()
                .forEach(line -> out.element(
                        "text",
                        Words.seconds(line),
                        "x",
                        "0",
                        "y",
                        Integer.toString(height(scale, line) - 3),
                        "class",
                        "scale halo"));
        y += TALL_PLOT;
    }

    private int height(LogScale scale, double seconds) {
        return y + (int) Math.round(TALL_PLOT * scale.y(seconds) / 100);
    }

    private void base(int at) {
        out.empty(
                "line",
                "x1",
                "0",
                "x2",
                "100%",
                "y1",
                Integer.toString(at),
                "y2",
                Integer.toString(at),
                "class",
                "base");
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "") + "%";
    }
}
