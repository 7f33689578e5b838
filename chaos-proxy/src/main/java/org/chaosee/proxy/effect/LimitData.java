package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;

/** Lets so many bytes pass, counted from when it came, and then closes the connection. A change keeps the count. */
final class LimitData extends Effect {

    private long limit;
    private long passed;

    LimitData(Toxic toxic, Site site) {
        super(site);
        update(toxic);
    }

    @Override
    public void data(ByteBuf data, long time) {
        long left = limit - passed;
        if (data.readableBytes() < left) {
            passed += data.readableBytes();
            pass(data, time);
            return;
        }
        acts();
        if (left > 0) {
            passed = limit;
            pass(data.readRetainedSlice((int) left), time);
        }
        data.release();
        passEnd(End.CONNECTION);
    }

    @Override
    public void end(End end) {
        passEnd(end);
    }

    @Override
    void update(Toxic toxic) {
        limit = toxic.attribute("bytes");
    }

    @Override
    void remove() {
        // It holds nothing.
    }

    @Override
    void drop() {
        // It holds nothing.
    }
}
