package org.chaosee.proxy.relay;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.chaosee.proxy.effect.Chain;
import org.chaosee.proxy.effect.End;
import org.chaosee.proxy.effect.Origin;
import org.chaosee.proxy.effect.Outlet;
import org.chaosee.proxy.effect.Placed;
import org.chaosee.proxy.model.Direction;

/** One stream of a connection: from one side through the chain to the other. */
final class Stream implements Outlet {

    private final Connection connection;
    private final Side from;
    private final Side to;
    private final Bounds bounds;
    private final Chain chain;
    private boolean paused;

    Stream(Connection connection, Direction direction, Origin origin, Side from, Side to, Bounds bounds) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.bounds = bounds;
        this.chain = new Chain(direction, origin, connection, this);
    }

    Side from() {
        return from;
    }

    Side to() {
        return to;
    }

    void conform(List<Placed> toxics) {
        chain.conform(toxics);
    }

    void receive(ByteBuf data) {
        chain.data(data, chain.isEmpty() ? 0 : connection.nanoTime());
    }

    void endOfInput() {
        chain.end(End.STREAM);
    }

    /** Nothing more goes through. */
    void drop() {
        chain.drop();
    }

    @Override
    public void data(ByteBuf data, long time) {
        // What a toxic lets through is a piece of its own on the wire, too; else what was read in one turn goes
        // together.
        to.write(data, !chain.isEmpty());
    }

    @Override
    public void end(End end) {
        if (end == End.STREAM) {
            to.endOutput();
        } else {
            connection.close(this);
        }
    }

    /** Lets the sending side wait as long as too much is under way. */
    void regulate() {
        long bound = chain.delays() ? bounds.delayed() : bounds.held();
        long held = chain.held();
        // Only when a good part is gone it may go on, so that it doesn't stop for every piece.
        boolean full = !to.isTaking() || held >= bound || (paused && held > bound / 2);
        if (full != paused) {
            paused = full;
            from.read(!full);
        }
    }
}
