package org.chaosee.proxy.report;

import java.util.concurrent.atomic.LongAdder;
import org.chaosee.proxy.model.Direction;

/** Counts what happens at a proxy. Thread-safe. */
public final class ProxyCounts {

    private final StreamCounts upstream = new StreamCounts(Direction.UPSTREAM, null);
    private final StreamCounts downstream = new StreamCounts(Direction.DOWNSTREAM, null);
    private final LongAdder connections = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AffectedCounts affected = new AffectedCounts();
    private final AddressSeries addresses = new AddressSeries(this);

    /**
     * Those of its connections from one address to another, which count for the whole proxy, too.
     *
     * @param listen the bound address where the clients come
     * @param upstreamAddress where they are to get
     */
    public AddressCounts at(String listen, String upstreamAddress) {
        return addresses.at(listen, upstreamAddress);
    }

    /** Those of one stream, of all its connections. */
    StreamCounts stream(Direction direction) {
        return direction == Direction.UPSTREAM ? upstream : downstream;
    }

    /** A client has come. */
    public void opened() {
        connections.increment();
    }

    /** A connection is over. */
    public void closed() {
        closed.increment();
    }

    /** The upstream couldn't be reached. */
    public void refused() {
        refused.increment();
    }

    /** A toxic has had an effect on a connection; to be told once for each connection. */
    public void affected(String toxic) {
        affected.affected(toxic);
    }

    /** There is a toxic of that name now. */
    public void added(String toxic) {
        affected.added(toxic);
    }

    /** There is no toxic of that name any more. Those that went long ago are forgotten. */
    public void removed(String toxic) {
        affected.removed(toxic);
    }

    /** All of it, as of now. */
    public ProxyTraffic traffic(String proxy, String listen, String upstreamAddress) {
        long over = closed.sum(); // ahead of the others, so that no more are over than have come
        long all = connections.sum();
        return new ProxyTraffic(
                proxy,
                listen,
                upstreamAddress,
                upstream.traffic(),
                downstream.traffic(),
                all - over,
                all,
                refused.sum(),
                affected.byToxic(),
                addresses.traffic());
    }
}
