package org.chaosee.proxy.report;

import java.util.List;
import java.util.Map;

/**
 * What has gone through a proxy since it was created, as of now, live connections included.
 *
 * @param listen the bound address, as in its state
 * @param open connections that are open now
 * @param connections connections that were accepted
 * @param refused those of them for which the upstream couldn't be reached
 * @param affected for each toxic's name on how many connections it has had an effect; of removed ones the latest 1,000
 * @param addresses the data of both streams again, by the addresses that the proxy has had with a connection; the latest 100
 */
public record ProxyTraffic(
        String proxy,
        String listen,
        String upstream,
        StreamTraffic upstreamData,
        StreamTraffic downstreamData,
        long open,
        long connections,
        long refused,
        Map<String, Long> affected,
        List<AddressTraffic> addresses) {

    public ProxyTraffic {
        affected = Map.copyOf(affected);
        addresses = List.copyOf(addresses);
    }

    /** Both streams. */
    public List<StreamTraffic> streams() {
        return List.of(upstreamData, downstreamData);
    }
}
