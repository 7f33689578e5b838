package org.chaosee.report.svg;

import java.util.List;
import org.chaosee.report.text.Texts;
import org.chaosee.report.timeline.Strip;
import org.chaosee.report.timeline.StripRun;

/** The states of several things over time, each below its name. */
final class StripTrack {

    private static final int HEIGHT = 12;
    private static final int LONGEST_NAME = 44;

    private StripTrack() {}

    static void draw(String heading, List<Strip> strips, Canvas canvas) {
        if (strips.isEmpty()) {
            return;
        }
        canvas.heading(heading, "");
        strips.forEach(strip -> draw(strip, canvas));
    }

    private static void draw(Strip strip, Canvas canvas) {
        canvas.down(12);
        String name = Texts.shortened(strip.name(), LONGEST_NAME);
        canvas.out().element("text", name, "x", "0", "y", Integer.toString(canvas.y()), "class", "name");
        canvas.down(4);
        canvas.stretched(HEIGHT, Strip.COLUMNS);
        canvas.out().element("title", strip.name());
        strip.runs().stream()
                .map(StripRun::state)
                .distinct()
                .forEach(state -> canvas.out()
                        .open("path", "class", "strip " + state, "d", Paths.strip(strip, state))
                        .element("title", state)
                        .close());
        canvas.out().close();
        canvas.down(HEIGHT + 3);
    }
}
