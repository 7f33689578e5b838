package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;

/**
 * The first piece, or the end, starts a clock, and at its end the connection is reset. What comes meanwhile is held and not
 * dropped, for if the toxic is removed in time, the connection lives on.
 */
final class ResetPeer extends Effect {

    private final Pieces pieces = new Pieces();
    private final Timer timer = new Timer(link(), this::reset);
    private long timeout;
    private boolean triggered;
    private long trigger;

    ResetPeer(Toxic toxic, Site site) {
        super(site);
        read(toxic);
    }

    @Override
    public void data(ByteBuf data, long time) {
        pieces.add(data, time);
        trigger();
        pieces.keep();
    }

    @Override
    public void end(End end) {
        pieces.add(end);
        trigger();
    }

    @Override
    void update(Toxic toxic) {
        read(toxic);
        if (triggered) {
            await();
        }
    }

    @Override
    void remove() {
        timer.cancel();
        pieces.passTo(this, link().nanoTime());
    }

    @Override
    void drop() {
        timer.cancel();
        pieces.drop();
    }

    @Override
    long held() {
        return pieces.cost();
    }

    private void read(Toxic toxic) {
        timeout = Nanos.ofMillis(toxic.attribute("timeout"));
    }

    private void trigger() {
        if (!triggered) {
            triggered = true;
            trigger = link().nanoTime();
            await();
        }
    }

    private void await() {
        long due = trigger + timeout;
        if (due - link().nanoTime() > 0) {
            timer.wakeAt(due);
        } else {
            reset();
        }
    }

    private void reset() {
        timer.cancel();
        acts();
        link().reset();
    }
}
