package org.chaosee.report.svg;

import java.util.List;
import org.chaosee.report.timeline.Bar;
import org.chaosee.report.timeline.Tick;
import org.chaosee.report.timeline.Ticks;
import org.chaosee.report.timeline.Timeline;

/** The time: its labels above and below the picture, and the lines and the ground behind it. */
final class AxisTrack {

    /** From here on a label beside the border would be cut off. */
    private static final double BORDER = 8;

    private AxisTrack() {}

    /** With the days, if there are several. */
    static void above(Timeline timeline, Canvas canvas) {
        List<Tick> days = Ticks.days(timeline.axis());
        if (!days.isEmpty()) {
            canvas.down(12);
            days.forEach(day -> label(day, day.isMajor() ? "day" : "day minor", canvas));
            canvas.down(4);
        }
        times(timeline, canvas);
        canvas.down(6);
    }

    static void below(Timeline timeline, Canvas canvas) {
        times(timeline, canvas);
        canvas.down(8);
    }

    private static void times(Timeline timeline, Canvas canvas) {
        canvas.down(14);
        Ticks.of(timeline.axis()).forEach(tick -> label(tick, tick.isMajor() ? "tick" : "tick minor", canvas));
    }

    private static void label(Tick tick, String kind, Canvas canvas) {
        String anchor = tick.percent() < BORDER ? "start" : tick.percent() > 100 - BORDER ? "end" : "middle";
        canvas.out()
                .element(
                        "text",
                        tick.label(),
                        "x",
                        Canvas.percent(tick.percent()),
                        "y",
                        Integer.toString(canvas.y()),
                        "class",
                        kind,
                        "text-anchor",
                        anchor);
    }

    /** What lies behind the tracks between the two heights. */
    static void ground(Timeline timeline, int top, int bottom, Canvas canvas) {
        for (Bar fault : timeline.fault()) {
            canvas.rect(fault.from(), fault.to(), top, bottom - top, "band");
        }
        for (Tick tick : Ticks.of(timeline.axis())) {
            canvas.vertical(tick.percent(), top, bottom, tick.isMajor() ? "grid" : "grid minor");
        }
        for (Bar mark : timeline.marks()) {
            if (!mark.kind().equals("fault")) {
                canvas.vertical(mark.from(), top, bottom, "mark " + mark.kind());
            }
        }
    }
}
