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
        if (data.writerIndex() >= data.capacity() / 2) {
            return this;
        }
        int size = data.readableBytes();
        ByteBuf copy = data.alloc().ioBuffer(size, size).writeBytes(data);
        data.release();
        return new Piece(copy, time);
    }
}
