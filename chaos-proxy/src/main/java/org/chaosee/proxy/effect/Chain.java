package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.proxy.model.Direction;

/**
 * The effects on one stream of one connection, in their order. Confined to the thread of its connection.
 *
 * <p>It is told what toxics there are now, and does what has to be done to get there. So it doesn't matter whether it hears
 * of each change.
 */
public final class Chain implements Outlet {

    private final Direction direction;
    private final Origin origin;
    private final Link link;
    private final Outlet outlet;
    private final List<Place> places = new ArrayList<>();
    private Outlet head;
    private boolean delays;
    private boolean ended;
    private boolean dropped;

    /** Without any toxics. */
    public Chain(Direction direction, Origin origin, Link link, Outlet outlet) {
        this.direction = direction;
        this.origin = origin;
        this.link = link;
        this.outlet = outlet;
        this.head = outlet;
    }

    @Override
    public void data(ByteBuf data, long time) {
        if (dropped || ended) {
            data.release();
        } else {
            head.data(data, time);
        }
    }

    @Override
    public void end(End end) {
        if (!dropped && !ended) {
            ended = true;
            head.end(end);
        }
    }

    /** Whether everything goes straight through. */
    public boolean isEmpty() {
        return head == outlet;
    }

    /** What is held, in bytes: the data, and what it costs to keep it. */
    public long held() {
        long held = 0;
        if (!isEmpty()) {
            for (Place place : places) {
                Effect effect = place.effect();
                held += effect == null ? 0 : effect.held();
            }
        }
        return held;
    }

    /** Whether all data is held back for a while, so that much of it is under way in a stream that isn't slow. */
    public boolean delays() {
        return delays;
    }

    /** The connection is over: what is held is released, and nothing more goes through. */
    public void drop() {
        dropped = true;
        for (Place place : places) {
            Effect effect = place.effect();
            if (effect != null) {
                effect.drop();
            }
        }
    }

    /**
     * Makes it what it is to be.
     *
     * @param wanted of both directions
     */
    public void conform(List<Placed> wanted) {
        for (int i = places.size() - 1; i >= 0 && !dropped; i--) {
            Place place = places.get(i);
            if (wanted.stream()
                    .noneMatch(placed -> placed.id() == place.placed().id())) {
                takeOut(place);
                if (place.effect() == null) {
                    places.remove(place);
                }
            }
        }
        for (Placed placed : wanted) {
            if (!dropped && placed.toxic().direction() == direction) {
                conform(placed);
            }
        }
    }

    private void conform(Placed placed) {
        for (Place place : places) {
            if (place.placed().id() == placed.id()) {
                if (place.placed().revision() != placed.revision()) {
                    update(place, placed);
                }
                return;
            }
        }
        Place place = new Place(placed, origin, link);
        places.add(place);
        putIn(place);
    }

    private void update(Place place, Placed placed) {
        place.become(placed);
        Effect effect = place.effect();
        if (effect == null) {
            putIn(place);
        } else if (place.isHit()) {
            effect.update(placed.toxic());
        } else {
            takeOut(place);
        }
    }

    private void putIn(Place place) {
        if (place.isHit() && isEndToCome(places.indexOf(place))) {
            place.link();
            relink();
        }
    }

    /** One that has closed the connection stays as a plug: the end may be held behind it, and bytes are missing. */
    private void takeOut(Place place) {
        Effect effect = place.effect();
        if (effect != null) {
            effect.remove();
            if (!dropped && !effect.hasClosed()) {
                place.unlink();
                relink();
            }
        }
    }

    /** Whether the end hasn't come through there yet. If it has, there is nothing left to act on. */
    private boolean isEndToCome(int index) {
        for (int i = index - 1; i >= 0; i--) {
            Effect effect = places.get(i).effect();
            if (effect != null) {
                return !effect.isOver();
            }
        }
        return !ended;
    }

    private void relink() {
        Outlet next = outlet;
        boolean anyDelays = false;
        for (int i = places.size() - 1; i >= 0; i--) {
            Effect effect = places.get(i).effect();
            if (effect != null) {
                effect.leadTo(next);
                next = effect;
                anyDelays |= effect.delays();
            }
        }
        head = next;
        delays = anyDelays;
    }
}
