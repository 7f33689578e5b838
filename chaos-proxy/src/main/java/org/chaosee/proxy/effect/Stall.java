package org.chaosee.proxy.effect;

import org.chaosee.proxy.model.Toxic;

/**
 * At the end of each period nothing passes for a while: pieces that come then leave with the beginning of the next one. Periods
 * count from when the toxic came to the connection.
 */
final class Stall extends HoldingEffect {

    private final long start = link().nanoTime();
    private long every;
    private long duration;

    Stall(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    void update(Toxic toxic) {
        read(toxic);
        advance();
    }

    private void read(Toxic toxic) {
        every = Nanos.ofMillis(toxic.attribute("every"));
        duration = Nanos.ofMillis(toxic.attribute("duration"));
    }

    @Override
    void advance() {
        Piece piece = pieces().first();
        while (piece != null) {
            long wait = waitAt(piece.time());
            if (isForEver(wait)) {
                acts();
                sleep();
                return;
            }
            long due = piece.time() + wait;
            if (due - link().nanoTime() > 0) {
                acts();
                wakeAt(due);
                return;
            }
            pass(pieces().take(piece.data().readableBytes()), due);
            piece = pieces().first();
        }
        passTheEnd();
    }

    /** How long a piece that comes then has to wait. */
    private long waitAt(long time) {
        if (every == 0 || duration == 0) {
            return 0;
        }
        if (duration >= every) {
            return Long.MAX_VALUE;
        }
        long phase = Math.floorMod(time - start, every);
        return phase < every - duration ? 0 : every - phase;
    }

    private static boolean isForEver(long wait) {
        return wait == Long.MAX_VALUE;
    }
}
