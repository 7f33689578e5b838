package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;

/**
 * At the end of each period nothing passes for a while: pieces that come then leave with the beginning of the next one. Periods
 * count from when the toxic came to the connection.
 */
final class Stall extends Effect {

    private final Pieces pieces = new Pieces();
    private final Timer timer = new Timer(link(), this::release);
    private final long start = link().nanoTime();
    private long every;
    private long duration;

    Stall(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    public void data(ByteBuf data, long time) {
        pieces.add(data, time);
        release();
        if (pieces.first() != null) {
            acts();
        }
        pieces.keep();
    }

    @Override
    public void end(End end) {
        pieces.add(end);
        release();
    }

    @Override
    void update(Toxic toxic) {
        read(toxic);
        release();
    }

    @Override
    void remove() {
        timer.cancel();
        pieces.passTo(this, link().nanoTime());
    }

    @Override
    void drop() {
        timer.cancel();
        pieces.drop();
    }

    @Override
    long held() {
        return pieces.cost();
    }

    private void read(Toxic toxic) {
        every = Nanos.ofMillis(toxic.attribute("every"));
        duration = Nanos.ofMillis(toxic.attribute("duration"));
    }

    private void release() {
        Piece piece = pieces.first();
        while (piece != null) {
            long wait = waitAt(piece.time());
            if (isForEver(wait)) {
                timer.cancel();
                return;
            }
            long due = piece.time() + wait;
            if (due - link().nanoTime() > 0) {
                timer.wakeAt(due);
                return;
            }
            pass(pieces.take(piece.data().readableBytes()), due);
            piece = pieces.first();
        }
        timer.cancel();
        End end = pieces.end();
        if (end != null) {
            passEnd(end);
        }
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
