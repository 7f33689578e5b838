package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;

/** Where pieces of a stream go. */
public interface Outlet {

    /**
     * Takes a piece over, the duty to release it included.
     *
     * @param data not empty
     * @param time when it came, in the time of {@link Link#nanoTime}; not later than now
     */
    void data(ByteBuf data, long time);

    /** No data comes after that. */
    void end(End end);
}
