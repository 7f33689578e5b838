package org.chaosee.report.svg;

import java.util.Locale;
import org.chaosee.report.markup.Markup;

/**
 * Where the tracks of a picture are drawn, one below the other. What lies on the time axis is placed in percent of the width, all
 * else in pixels. For one thread.
 */
final class Canvas {

    private static final int GAP = 14;
    private static final int HEADING = 16;

    private final Markup out = new Markup();
    private int y;

    /** Begins at that height. */
    Canvas(int y) {
        this.y = y;
    }

    /** Where the next thing is drawn. */
    int y() {
        return y;
    }

    /** Leaves room, or goes on below what was drawn. */
    void down(int pixels) {
        y += pixels;
    }

    /** For what has shapes, titles and groups of its own. */
    Markup out() {
        return out;
    }

    /** Draws what the other has, on top of what is there, and goes on below it. */
    void take(Canvas other) {
        out.trusted(other.out.toString());
        y = other.y;
    }

    /** The name of a track, with room above it, and what its scale is on the right, which may be empty. */
    void heading(String text, String right) {
        y += GAP + HEADING - 5;
        out.element("text", text, "x", "0", "y", Integer.toString(y), "class", "heading");
        if (!right.isEmpty()) {
            out.element("text", right, "x", "100%", "y", Integer.toString(y), "class", "scale", "text-anchor", "end");
        }
        y += 5;
    }

    void rect(double from, double to, int top, int height, String kind) {
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

    void vertical(double at, int from, int to, String kind) {
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

    /** A line over the whole width, on which data stand. */
    void base(int at) {
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

    /** Begins a drawing of its own, {@code columns} wide and 100 high, that is stretched to the width of the picture. */
    void stretched(int height, int columns) {
        out.open(
                "svg",
                "x",
                "0",
                "y",
                Integer.toString(y),
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

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "") + "%";
    }
}
