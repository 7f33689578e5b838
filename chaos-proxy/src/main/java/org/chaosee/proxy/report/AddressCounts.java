package org.chaosee.proxy.report;

import org.chaosee.proxy.model.Direction;

/** Counts what goes from one address to another through a proxy. Thread-safe. */
public final class AddressCounts {

    private final StreamCounts upstream;
    private final StreamCounts downstream;

    /** @param whole counts the same, among others */
    AddressCounts(ProxyCounts whole) {
        this.upstream = new StreamCounts(Direction.UPSTREAM, whole.stream(Direction.UPSTREAM));
        this.downstream = new StreamCounts(Direction.DOWNSTREAM, whole.stream(Direction.DOWNSTREAM));
    }

    /** Those of one stream. */
    public StreamCounts stream(Direction direction) {
        return direction == Direction.UPSTREAM ? upstream : downstream;
    }

    AddressTraffic traffic(String listen, String upstreamAddress) {
        return new AddressTraffic(listen, upstreamAddress, upstream.traffic(), downstream.traffic());
    }
}
