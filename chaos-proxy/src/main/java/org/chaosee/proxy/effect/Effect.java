package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import org.chaosee.proxy.model.Toxic;
import org.jspecify.annotations.Nullable;

/** What one toxic does to one stream of one connection. Confined to the thread of its connection. */
abstract class Effect implements Outlet {

    private final Site site;
    private @Nullable Outlet next;
    private boolean over;

    Effect(Site site) {
        this.site = site;
    }

    /** From now on, the toxic has other values. */
    abstract void update(Toxic toxic);

    /** The toxic goes away: hands on what it holds, at once, unchanged and in order. Nothing comes to it afterwards. */
    abstract void remove();

    /** The connection is over: releases what it holds, and does nothing more. */
    abstract void drop();

    /** How many bytes it holds. */
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
        return over;
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
        if (over || outlet == null) {
            data.release();
        } else {
            outlet.data(data, time);
        }
    }

    final void passEnd(End end) {
        Outlet outlet = next;
        if (!over && outlet != null) {
            over = true;
            outlet.end(end);
        }
    }
}
