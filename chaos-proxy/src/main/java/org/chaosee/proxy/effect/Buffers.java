package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;

/** What becomes of buffers that are kept for a while. */
public final class Buffers {

    private Buffers() {}

    /** The same data, in a buffer of its own size, if it came in one that it hardly filled: that one could be much larger. */
    public static ByteBuf compact(ByteBuf data) {
        if (data.writerIndex() >= data.capacity() / 2) {
            return data;
        }
        int size = data.readableBytes();
        ByteBuf copy = data.alloc().ioBuffer(size, size).writeBytes(data);
        data.release();
        return copy;
    }
}
