package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;

/**
 * Data is dropped, and the connection closed a while after the last of it, or after the beginning. Since bytes are missing
 * in the stream, its removal closes the connection, too. The end passes, and leaves nothing to do.
 */
final class Timeout extends Effect {

    private final Timer timer = new Timer(link(), this::ring);
    private long timeout;
    private long deadline;

    Timeout(Toxic toxic, Site site) {
        super(site);
        update(toxic);
    }

    @Override
    public void data(ByteBuf data, long time) {
        data.release();
        acts();
        deadline = link().nanoTime() + timeout;
    }

    @Override
    public void end(End end) {
        timer.cancel();
        passEnd(end);
    }

    @Override
    void update(Toxic toxic) {
        timeout = Nanos.ofMillis(toxic.attribute("timeout"));
        deadline = link().nanoTime() + timeout;
        if (timeout == 0 || isOver()) {
            timer.cancel();
        } else {
            timer.wakeAt(deadline);
        }
    }

    @Override
    void remove() {
        close();
    }

    @Override
    void drop() {
        timer.cancel();
    }

    /** Data has moved the deadline on without the timer, which would cost more for each piece. */
    private void ring() {
        if (deadline - link().nanoTime() > 0) {
            timer.wakeAt(deadline);
        } else {
            close();
        }
    }

    private void close() {
        timer.cancel();
        if (!isOver()) {
            acts();
            passEnd(End.CONNECTION);
        }
    }
}
