package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;

/** An effect that holds data, and the end behind it, until it is time. Going away, it hands on all of that. */
abstract class HoldingEffect extends Effect {

    private final Pieces pieces = new Pieces();
    private final Timer timer = new Timer(link(), this::advance);

    HoldingEffect(Site site) {
        super(site);
    }

    @Override
    public final void data(ByteBuf data, long time) {
        pieces.add(data, time);
        arrived();
        advance();
        pieces.keep();
    }

    @Override
    public final void end(End end) {
        pieces.add(end);
        advance();
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
    final long held() {
        return pieces.cost();
    }

    /** A piece has come, and is the last of those that are held. */
    void arrived() {}

    /** Something has come, or the time to {@link #wakeAt}: does what there is to do by now. */
    abstract void advance();

    final Pieces pieces() {
        return pieces;
    }

    /** Has it advance at that time. */
    final void wakeAt(long time) {
        timer.wakeAt(time);
    }

    /** Has it advance when something comes or changes, and not before. */
    final void sleep() {
        timer.cancel();
    }

    /** Nothing is held any more but the end, if that has come. */
    final void passTheEnd() {
        timer.cancel();
        End end = pieces.end();
        if (end != null) {
            passEnd(end);
        }
    }
}
