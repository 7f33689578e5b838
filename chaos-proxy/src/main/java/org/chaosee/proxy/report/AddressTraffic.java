package org.chaosee.proxy.report;

import java.util.List;

/**
 * What has gone from one address to another through a proxy, whichever it has now.
 *
 * @param listen the bound address where the clients came
 * @param upstream where they were to get, as it was written then
 */
public record AddressTraffic(String listen, String upstream, StreamTraffic upstreamData, StreamTraffic downstreamData) {

    /** Both streams. */
    public List<StreamTraffic> streams() {
        return List.of(upstreamData, downstreamData);
    }
}
