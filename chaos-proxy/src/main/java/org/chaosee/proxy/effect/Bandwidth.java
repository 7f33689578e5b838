package org.chaosee.proxy.effect;

import org.chaosee.proxy.model.Toxic;
import org.jspecify.annotations.Nullable;

/**
 * A piece goes in steps of what the rate lets through in a tenth of a second; each step waits for as long as its size
 * takes. A changed rate holds at once: what the present step has waited for already counts, at the rate of that time.
 */
final class Bandwidth extends HoldingEffect {

    private static final long FASTEST = 1_000_000_000_000L;
    private static final int MILLIS_OF_A_STEP = 100;
    private static final double NANOS_OF_A_MILLI = 1e6;

    /** Kilobytes of 1000 bytes a second, which is bytes a millisecond. */
    private long rate;

    private boolean stepping;
    private int step;
    /** Bytes of the step that have been waited for until {@link #start}. */
    private double waited;

    private long start;
    /** When the last step left. */
    private @Nullable Long latest;

    Bandwidth(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    void arrived() {
        acts();
    }

    @Override
    void update(Toxic toxic) {
        long now = link().nanoTime();
        if (stepping) {
            waited += (now - start) / NANOS_OF_A_MILLI * rate;
            start = now;
        } else {
            latest = now; // The time for which nothing could pass isn't made up for.
        }
        read(toxic);
        Piece piece = pieces().first();
        if (stepping && rate > 0 && piece != null) {
            step = stepOf(piece);
        }
        advance();
    }

    private void read(Toxic toxic) {
        rate = Math.min(toxic.attribute("rate"), FASTEST);
    }

    private int stepOf(Piece piece) {
        return (int) Math.min(piece.data().readableBytes(), rate * MILLIS_OF_A_STEP);
    }

    @Override
    void advance() {
        Piece piece = pieces().first();
        while (piece != null) {
            if (rate == 0) {
                sleep();
                return;
            }
            if (!stepping) {
                stepping = true;
                step = stepOf(piece);
                waited = 0;
                start = latest == null ? piece.time() : Nanos.later(latest, piece.time());
            }
            long due = start + (long) (Math.max(0, step - waited) * NANOS_OF_A_MILLI / rate);
            if (due - link().nanoTime() > 0) {
                wakeAt(due);
                return;
            }
            stepping = false;
            latest = due;
            pass(pieces().take(step), due);
            piece = pieces().first();
        }
        passTheEnd();
    }
}
