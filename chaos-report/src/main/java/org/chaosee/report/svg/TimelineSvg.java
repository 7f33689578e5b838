package org.chaosee.report.svg;

import org.chaosee.report.markup.Markup;
import org.chaosee.report.timeline.Timeline;

/**
 * One picture of the whole run. It is as wide as its place: what lies on the time axis is placed in percent, and letters keep
 * their size on a phone, too. Colours come from the style sheet of the page. From the top to the bottom:
 *
 * <pre>
 * time │ marks · phases · activities · probes · nodes · injections · requests · errors · latency │ time
 * </pre>
 */
public final class TimelineSvg {

    private TimelineSvg() {}

    /**
     * Draws it.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what is to be seen, for whoever can't
     */
    public static void draw(Timeline timeline, String id, String title, String description, Markup out) {
        Canvas canvas = new Canvas(0);
        picture(timeline, canvas);
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "timeline",
                "width",
                "100%",
                "height",
                Integer.toString(canvas.y()),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        out.element("title", title, "id", id + "-title");
        out.element("desc", description, "id", id + "-desc");
        out.trusted(canvas.out().toString());
        out.close();
    }

    private static void picture(Timeline timeline, Canvas canvas) {
        AxisTrack.above(timeline, canvas);
        int top = canvas.y();
        Canvas tracks = new Canvas(top);
        tracks(timeline, tracks);
        tracks.down(4);
        // The ground is beneath the tracks, and has to know how high they are.
        AxisTrack.ground(timeline, top, tracks.y(), canvas);
        canvas.take(tracks);
        AxisTrack.below(timeline, canvas);
    }

    private static void tracks(Timeline timeline, Canvas canvas) {
        if (!timeline.marks().isEmpty()) {
            canvas.down(6);
            BarTrack.draw(timeline.marks(), canvas);
        }
        if (!timeline.phases().isEmpty()) {
            canvas.heading("Phases", "");
            BarTrack.phases(timeline.phases(), canvas);
        }
        if (!timeline.activities().isEmpty()) {
            canvas.heading("Activities", "");
            BarTrack.draw(timeline.activities(), canvas);
        }
        StripTrack.draw("Probes", timeline.probes(), canvas);
        StripTrack.draw("Nodes", timeline.nodes(), canvas);
        CountPlot.draw("Injections", timeline.injections(), "series", timeline, canvas);
        CountPlot.draw("Requests", timeline.requests(), "requests", timeline, canvas);
        CountPlot.draw("Errors", timeline.errors(), "errors", timeline, canvas);
        LatencyPlot.draw(timeline, canvas);
    }
}
