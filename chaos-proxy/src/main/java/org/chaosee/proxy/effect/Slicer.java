package org.chaosee.proxy.effect;

import java.util.ArrayDeque;
import java.util.Deque;
import org.chaosee.proxy.model.Toxic;
import org.jspecify.annotations.Nullable;

/**
 * Cuts each piece into parts, with a delay after each part. A piece that isn't too large stays whole; another one is cut near
 * its middle, and each half again. A change delivers the rest of the present piece at once.
 */
final class Slicer extends HoldingEffect {

    private static final long LARGEST = Integer.MAX_VALUE / 4;

    /** The sizes of the parts of the first piece that are still to come; empty when it hasn't been cut yet. */
    private final Deque<Integer> parts = new ArrayDeque<>();

    private int average;
    private int variation;
    private long delay;
    private long drawn;
    /** Before that nothing leaves. */
    private @Nullable Long free;

    Slicer(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    void update(Toxic toxic) {
        long now = link().nanoTime();
        free = now;
        while (!parts.isEmpty()) {
            pass(pieces().take(parts.remove()), now);
        }
        read(toxic);
        advance();
    }

    @Override
    void remove() {
        parts.clear();
        super.remove();
    }

    @Override
    void drop() {
        parts.clear();
        super.drop();
    }

    private void read(Toxic toxic) {
        average = (int) Math.min(toxic.attribute("average_size"), LARGEST);
        variation = (int) Math.min(toxic.attribute("size_variation"), LARGEST);
        delay = average == 0 ? 0 : Nanos.ofMicros(toxic.attribute("delay"));
    }

    @Override
    void advance() {
        Piece piece = pieces().first();
        while (piece != null) {
            long due = free == null ? piece.time() : Nanos.later(free, piece.time());
            long now = link().nanoTime();
            if (due - now > 0) {
                wakeAt(due);
                return;
            }
            if (parts.isEmpty()) {
                cut(piece.data().readableBytes());
            }
            free = now + delay; // After a late timer, parts must not come in a heap.
            pass(pieces().take(parts.remove()), now);
            piece = pieces().first();
        }
        passTheEnd();
    }

    private void cut(int size) {
        if (average == 0) {
            parts.add(size);
            return;
        }
        if (delay > 0 || size > average + variation) {
            acts();
        }
        Deque<Integer> open = new ArrayDeque<>();
        open.push(size);
        while (!open.isEmpty()) {
            int part = open.pop();
            if (part <= average + variation) {
                parts.add(part);
            } else {
                int first = near(part / 2, part);
                open.push(part - first);
                open.push(first);
            }
        }
    }

    /** Near the middle, but such that both parts have at least one byte. */
    private int near(int middle, int size) {
        long shift = Math.round((2 * draw(++drawn) - 1) * variation);
        return (int) Math.max(1, Math.min(size - 1, middle + shift));
    }
}
