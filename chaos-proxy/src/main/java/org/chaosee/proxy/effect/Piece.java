package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;

/**
 * Data that is held.
 *
 * @param time when it came
 */
record Piece(ByteBuf data, long time) {

    /** Moved into a buffer of its own size, if it came in one that it hardly filled: that one could be much larger. */
    Piece compact() {
        return new Piece(Buffers.compact(data), time);
    }
}
