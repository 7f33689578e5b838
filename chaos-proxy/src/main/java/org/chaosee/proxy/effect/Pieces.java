package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Pieces of a stream that are held, in their order, and the end behind them, if it has come. */
final class Pieces {

    /** What a piece costs beside its bytes, about: its buffer, and the entries of who holds it. */
    private static final int COST = 256;

    private final Deque<Piece> pieces = new ArrayDeque<>();
    private @Nullable End end;
    private long bytes;

    void add(ByteBuf data, long time) {
        bytes += data.readableBytes();
        pieces.add(new Piece(data, time));
    }

    /** To be called when it is known whether the one that was added last can leave at once: if not, it is made small. */
    void keep() {
        Piece last = pieces.pollLast();
        if (last != null) {
            pieces.addLast(last.compact());
        }
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
        bytes -= size;
        Piece piece = pieces.remove();
        if (size == piece.data().readableBytes()) {
            return piece.data();
        }
        Piece compact = piece.compact(); // The part may be held further on, and it holds the whole.
        pieces.addFirst(compact);
        return compact.data().readRetainedSlice(size);
    }

    /** The end, if there is one, and nothing ahead of it. */
    @Nullable
    End end() {
        return pieces.isEmpty() ? end : null;
    }

    /** What they cost: their bytes, and something for each piece. */
    long cost() {
        return bytes + (long) COST * pieces.size();
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
