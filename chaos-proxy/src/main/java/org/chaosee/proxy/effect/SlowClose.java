package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;
import org.jspecify.annotations.Nullable;

/** The end comes later; data passes. A change while it holds the end starts the delay again. */
final class SlowClose extends Effect {

    private final Timer timer = new Timer(link(), this::letGo);
    private long delay;
    private @Nullable End held;

    SlowClose(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    public void data(ByteBuf data, long time) {
        pass(data, time);
    }

    @Override
    public void end(End end) {
        held = end;
        hold();
    }

    @Override
    void update(Toxic toxic) {
        read(toxic);
        if (held != null) {
            hold();
        }
    }

    @Override
    void remove() {
        letGo();
    }

    @Override
    void drop() {
        timer.cancel();
        held = null;
    }

    private void read(Toxic toxic) {
        delay = Nanos.ofMillis(toxic.attribute("delay"));
    }

    private void hold() {
        if (delay == 0) {
            letGo();
        } else {
            acts();
            timer.wakeAt(link().nanoTime() + delay);
        }
    }

    private void letGo() {
        timer.cancel();
        End end = held;
        held = null;
        if (end != null) {
            passEnd(end);
        }
    }
}
