package org.chaosee.proxy.effect;

import java.util.ArrayDeque;
import java.util.Deque;
import org.chaosee.proxy.model.Toxic;
import org.jspecify.annotations.Nullable;

/**
 * Each piece leaves at its arrival plus the latency and its own share of the jitter, but not ahead of the one before it.
 * Changed values hold for pieces that are held, too.
 */
final class Latency extends HoldingEffect {

    /** For each of the pieces its share of the jitter, from -1 to 1. */
    private final Deque<Double> shares = new ArrayDeque<>();

    private long latency;
    private long jitter;
    private long drawn;
    private @Nullable Long latest;

    Latency(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    void arrived() {
        shares.add(2 * draw(++drawn) - 1);
        if (latency > 0 || jitter > 0) {
            acts();
        }
    }

    @Override
    void update(Toxic toxic) {
        read(toxic);
        advance();
    }

    @Override
    void drop() {
        super.drop();
        shares.clear();
    }

    @Override
    boolean delays() {
        return true;
    }

    private void read(Toxic toxic) {
        latency = Nanos.ofMillis(toxic.attribute("latency"));
        jitter = Nanos.ofMillis(toxic.attribute("jitter"));
    }

    @Override
    void advance() {
        long now = link().nanoTime();
        Piece piece = pieces().first();
        while (piece != null) {
            long due = piece.time() + Math.max(0, latency + (long) (jitter * shares.element()));
            if (due - now > 0) {
                wakeAt(due);
                return;
            }
            // Not the present time: what is behind this must not add up by how late timers are.
            long left = latest == null ? due : Nanos.later(latest, due);
            latest = left;
            shares.remove();
            pass(pieces().take(piece.data().readableBytes()), left);
            piece = pieces().first();
        }
        passTheEnd();
    }
}
