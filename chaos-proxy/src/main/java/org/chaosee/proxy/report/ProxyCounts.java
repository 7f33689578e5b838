package org.chaosee.proxy.report;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.chaosee.proxy.model.Direction;

/** Counts what happens at a proxy. Thread-safe. */
public final class ProxyCounts {

    private final StreamCounts upstream = new StreamCounts(Direction.UPSTREAM);
    private final StreamCounts downstream = new StreamCounts(Direction.DOWNSTREAM);
    private final LongAdder connections = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<String, LongAdder> affected = new ConcurrentHashMap<>();

    /** Those of one stream. */
    public StreamCounts stream(Direction direction) {
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
        affected.computeIfAbsent(toxic, name -> new LongAdder()).increment();
    }

    /** All of it, as of now. */
    public ProxyTraffic traffic(String proxy, String listen, String upstreamAddress) {
        Map<String, Long> byToxic = new HashMap<>();
        affected.forEach((toxic, count) -> byToxic.put(toxic, count.sum()));
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
                byToxic);
    }
}
