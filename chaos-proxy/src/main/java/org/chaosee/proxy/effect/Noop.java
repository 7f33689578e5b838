package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;

/** Does nothing. */
final class Noop extends Effect {

    Noop(Site site) {
        super(site);
    }

    @Override
    public void data(ByteBuf data, long time) {
        pass(data, time);
    }

    @Override
    public void end(End end) {
        passEnd(end);
    }

    @Override
    void update(Toxic toxic) {
        // There is nothing to change.
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
