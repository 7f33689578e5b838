package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;

/**
 * Some pieces have one byte that is another one, as when a device on the way is broken, and reckons its checksums afterwards.
 * No piece is held.
 */
final class Corrupt extends Effect {

    private static final int ALL = 100;

    private long percent;
    private long drawn;

    Corrupt(Toxic toxic, Site site) {
        super(site);
        update(toxic);
    }

    @Override
    public void data(ByteBuf data, long time) {
        boolean hit = draw(++drawn) * ALL < percent;
        double place = draw(++drawn);
        if (hit && data.isReadable()) {
            int index = data.readerIndex() + (int) (place * data.readableBytes());
            data.setByte(index, ~data.getByte(index));
            acts();
        }
        pass(data, time);
    }

    @Override
    public void end(End end) {
        passEnd(end);
    }

    @Override
    void update(Toxic toxic) {
        percent = toxic.attribute("percent");
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
