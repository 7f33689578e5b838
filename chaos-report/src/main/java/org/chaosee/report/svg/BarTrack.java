package org.chaosee.report.svg;

import java.util.List;
import org.chaosee.report.timeline.Bar;

/** What has a begin and an end. */
final class BarTrack {

    private static final int LANE = 26;
    private static final int BARE_LANE = 12;
    private static final int PHASE = 16;

    /** What a character of a phase's name takes of the picture's width where there is little room. */
    private static final double CHARACTER = 2.2;

    private BarTrack() {}

    /** Bars in their lanes, and the name of each below it. */
    static void draw(List<Bar> bars, Canvas canvas) {
        int lanes = bars.stream().mapToInt(Bar::lane).max().orElse(0) + 1;
        boolean isNamed = bars.stream().anyMatch(bar -> !bar.label().isEmpty());
        int height = isNamed ? LANE : BARE_LANE;
        for (Bar bar : bars) {
            int top = canvas.y() + bar.lane() * height;
            canvas.out().open("g", "class", bar.kind()).element("title", bar.title());
            canvas.rect(bar.from(), bar.to(), top + 2, 7, "bar");
            if (!bar.label().isEmpty()) {
                canvas.out()
                        .element(
                                "text",
                                bar.label(),
                                "x",
                                Canvas.percent(bar.isLabelAtEnd() ? bar.to() : bar.from()),
                                "y",
                                Integer.toString(top + 20),
                                "dx",
                                bar.isLabelAtEnd() ? "-4" : "4",
                                "class",
                                "halo",
                                "text-anchor",
                                bar.isLabelAtEnd() ? "end" : "start");
            }
            canvas.out().close();
        }
        canvas.down(lanes * height);
    }

    /** Bars in one line, with their names within them, as far as there is room. */
    static void phases(List<Bar> phases, Canvas canvas) {
        for (Bar phase : phases) {
            canvas.out().open("g", "class", "phase " + phase.kind()).element("title", phase.title());
            canvas.rect(phase.from(), phase.to(), canvas.y(), PHASE, "bar");
            if ((phase.to() - phase.from()) > phase.label().length() * CHARACTER) {
                canvas.out()
                        .element(
                                "text",
                                phase.label(),
                                "x",
                                Canvas.percent((phase.from() + phase.to()) / 2),
                                "y",
                                Integer.toString(canvas.y() + 12),
                                "text-anchor",
                                "middle");
            }
            canvas.out().close();
        }
        canvas.down(PHASE);
    }
}
