package org.chaosee.load.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A second that isn't told yet. */
final class Second {

    private @Nullable Tally tally;
    private long open;
    private long skipped;

    void launched() {
        open++;
    }

    void skipped() {
        skipped++;
    }

    void ended(long latency, boolean isOk) {
        open--;
        Tally used = tally;
        if (used == null) {
            used = new Tally();
            tally = used;
        }
        used.add(latency, isOk);
    }

    /** Whether nothing of it is in flight. */
    boolean isQuiet() {
        return open == 0;
    }

    SecondFigures figures(Instant at) {
        Tally known = tally;
        return known == null
                ? new SecondFigures(at, 0, 0, 0, skipped, null)
                : new SecondFigures(at, known.requests(), known.ok(), known.errors(), skipped, known.latency());
    }
}
