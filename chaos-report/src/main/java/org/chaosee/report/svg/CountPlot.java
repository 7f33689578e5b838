package org.chaosee.report.svg;

import java.time.Duration;
import java.util.List;
import org.chaosee.report.text.Words;
import org.chaosee.report.timeline.Counts;
import org.chaosee.report.timeline.Timeline;

/** Columns of counts, those of several series on top of each other. */
final class CountPlot {

    private static final int HEIGHT = 64;
    private static final int LOW = 36;

    private CountPlot() {}

    /**
     * Draws them, if there are any.
     *
     * @param what is counted
     * @param kind {@code series}: each has a colour of its own; otherwise the class of all
     */
    static void draw(String what, List<Counts> counts, String kind, Timeline timeline, Canvas canvas) {
        if (counts.isEmpty()) {
            return;
        }
        long most = Paths.greatestSum(counts);
        long bucket = timeline.grid().seconds();
        canvas.heading(
                what + (bucket == 1 ? " per second" : " per " + Words.duration(Duration.ofSeconds(bucket))),
                most == 0 ? "none" : "up to " + Words.count(most));
        int height = kind.equals("requests") ? LOW : HEIGHT;
        canvas.base(canvas.y() + height);
        canvas.stretched(height, Paths.WIDTH);
        for (int i = counts.size() - 1; i >= 0; i--) {
            Counts series = counts.get(i);
            String path = Paths.steps(counts.subList(0, i), series, most, timeline);
            if (!path.isEmpty()) {
                canvas.out().open("path", "class", "area " + kind + (kind.equals("series") ? i : ""), "d", path);
                canvas.out().element("title", series.name() + ": " + Words.count(series.total()));
                canvas.out().close();
            }
        }
        canvas.out().close();
        canvas.down(height);
    }
}
