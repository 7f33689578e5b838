package org.chaosee.proxy.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of a proxy for each address that it has had, so that they stay with it when the proxy moves on. Addresses that it
 * hasn't had for longest are forgotten. Thread-safe.
 */
final class AddressSeries {

    private static final int MOST = 100;

    private final ProxyCounts whole;
    private final Map<Key, AddressCounts> series = new LinkedHashMap<>(16, 0.75f, true);

    AddressSeries(ProxyCounts whole) {
        this.whole = whole;
    }

    /** Those of one address; from 0, when it's new. */
    synchronized AddressCounts at(String listen, String upstream) {
        AddressCounts counts = series.computeIfAbsent(new Key(listen, upstream), key -> new AddressCounts(whole));
        if (series.size() > MOST) {
            series.remove(series.keySet().iterator().next());
        }
        return counts;
    }

    /** All that are remembered, the latest last. */
    synchronized List<AddressTraffic> traffic() {
        List<AddressTraffic> all = new ArrayList<>();
        series.forEach((key, counts) -> all.add(counts.traffic(key.listen(), key.upstream())));
        return all;
    }

    private record Key(String listen, String upstream) {}
}
