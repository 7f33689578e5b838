package org.chaosee.proxy.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * On how many connections each toxic has had an effect. Of toxics that were removed, the latest are remembered. Thread-safe.
 */
final class AffectedCounts {

    private static final int MOST_REMOVED = 1000;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    /** In the order in which they were removed. */
    private final Set<String> removed = new LinkedHashSet<>();

    void affected(String toxic) {
        counts.computeIfAbsent(toxic, name -> new LongAdder()).increment();
    }

    synchronized void added(String toxic) {
        removed.remove(toxic);
    }

    /** Also for one without any effect so far, as the news of one may yet be under way. */
    synchronized void removed(String toxic) {
        removed.add(toxic);
        if (removed.size() > MOST_REMOVED) {
            String oldest = removed.iterator().next();
            removed.remove(oldest);
            counts.remove(oldest);
        }
    }

    Map<String, Long> byToxic() {
        Map<String, Long> sums = new HashMap<>();
        counts.forEach((toxic, count) -> sums.put(toxic, count.sum()));
        return sums;
    }
}
