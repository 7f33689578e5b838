package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Pieces of a stream that are held, in their order, and the end behind them, if it has come. */
final class Pieces {

    private final Deque<Piece> pieces = new ArrayDeque<>();
    private @Nullable End end;
    private long bytes;

    void add(ByteBuf data, long time) {
        bytes += data.readableBytes();
        pieces.add(new Piece(data, time));
    }

    void add(End theEnd) {
        if (end == null) {
            end = theEnd;
        }
    }

    @Nullable
    Piece first() {
        return pieces.peek();
    }

    /** Takes the first one, or a part of it; its receiver is to release it. There must be one. */
    ByteBuf take(int size) {
        ByteBuf data = pieces.element().data();
        bytes -= size;
        if (size < data.readableBytes()) {
            return data.readRetainedSlice(size);
        }
        pieces.remove();
        return data;
    }

    /** The end, if there is one, and nothing ahead of it. */
    @Nullable
    End end() {
        return pieces.isEmpty() ? end : null;
    }

    long bytes() {
        return bytes;
    }

    /** Hands on everything. */
    void passTo(Effect effect, long time) {
        while (true) {
            Piece piece = pieces.peek();
            if (piece == null) {
                break;
            }
            effect.pass(take(piece.data().readableBytes()), time);
        }
        if (end != null) {
            effect.passEnd(end);
        }
    }

    /** Releases everything. */
    void drop() {
        pieces.forEach(piece -> piece.data().release());
        pieces.clear();
        end = null;
        bytes = 0;
    }
}
