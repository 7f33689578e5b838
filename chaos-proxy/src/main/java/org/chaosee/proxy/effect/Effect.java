package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;
import org.jspecify.annotations.Nullable;

/** What one toxic does to one stream of one connection. Confined to the thread of its connection. */
abstract class Effect implements Outlet {

    private final Site site;
    private @Nullable Outlet next;
    private @Nullable End passed;

    Effect(Site site) {
        this.site = site;
    }

    /** From now on, the toxic has other values. */
    abstract void update(Toxic toxic);

    /** The toxic goes away: hands on what it holds, at once, unchanged and in order. Nothing comes to it afterwards. */
    abstract void remove();

    /** The connection is over: releases what it holds, and does nothing more. */
    abstract void drop();

    /** What it holds, in bytes: the data, and what it costs to keep it. */
    long held() {
        return 0;
    }

    /** Whether it holds back all data for a while, so that much of it is under way in a stream that isn't slow. */
    boolean delays() {
        return false;
    }

    final void leadTo(Outlet outlet) {
        this.next = outlet;
    }

    /** Whether it has handed on the end. */
    final boolean isOver() {
        return passed != null;
    }

    /** Whether it has handed on that the connection is closed. It takes no data any more, then. */
    final boolean hasClosed() {
        return passed == End.CONNECTION;
    }

    final Link link() {
        return site.link();
    }

    /** A number from 0, inclusive, to 1, exclusive; always the same for the same n. */
    final double draw(long n) {
        return site.draws().fraction(n);
    }

    /** It does something that can be noticed. */
    final void acts() {
        site.acted().run();
    }

    final void pass(ByteBuf data, long time) {
        Outlet outlet = next;
        if (isOver() || outlet == null) {
            data.release();
        } else {
            outlet.data(data, time);
        }
    }

    final void passEnd(End end) {
        Outlet outlet = next;
        if (!isOver() && outlet != null) {
            passed = end;
            outlet.end(end);
        }
    }
}
