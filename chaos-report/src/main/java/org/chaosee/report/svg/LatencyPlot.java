package org.chaosee.report.svg;

import java.util.List;
import org.chaosee.report.text.Words;
import org.chaosee.report.timeline.Curve;
import org.chaosee.report.timeline.Timeline;

/** The curves of percentiles over a logarithmic scale. */
final class LatencyPlot {

    private static final int HEIGHT = 110;

    private LatencyPlot() {}

    /** Draws them, if there are any. */
    static void draw(Timeline timeline, Canvas canvas) {
        List<Curve> curves = timeline.latency();
        if (curves.isEmpty()) {
            return;
        }
        LogScale scale = LogScale.of(curves);
        canvas.heading("Latency, p50 p95 p99", scale.isEmpty() ? "none" : "up to " + Words.seconds(scale.greatest()));
        scale.lines().forEach(line -> canvas.base(height(scale, line, canvas)));
        canvas.stretched(HEIGHT, Paths.WIDTH);
        curves.forEach(curve -> {
            String path = Paths.line(curve, scale, timeline);
            if (!path.isEmpty()) {
                canvas.out().open("path", "class", "curve " + curve.name(), "d", path);
                canvas.out().element("title", curve.name()).close();
            }
        });
        canvas.out().close();
        // On top of the curves, which they must be told from.
        scale.lines()
                .forEach(line -> canvas.out()
                        .element(
                                "text",
                                Words.seconds(line),
                                "x",
                                "0",
                                "y",
                                Integer.toString(height(scale, line, canvas) - 3),
                                "class",
                                "scale halo"));
        canvas.down(HEIGHT);
    }

    private static int height(LogScale scale, double seconds, Canvas canvas) {
        return canvas.y() + (int) Math.round(HEIGHT * scale.y(seconds) / 100);
    }
}
