package org.chaosee.api.storm;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.chaosee.api.Kind;

/**
 * How many faults a storm has injected on one node.
 *
 * @param counts the counts by the kind of the fault point, and by the type of the fault, such as {@code latency}; what
 *     was never injected is left out
 */
public record StormTally(Map<Kind, Map<String, Long>> counts) {

    /** Nothing was injected. */
    public static final StormTally NONE = new StormTally(Map.of());

    /** Copies the counts, and orders them. */
    public StormTally {
        Map<Kind, Map<String, Long>> copy = new EnumMap<>(Kind.class);
        counts.forEach((kind, faults) -> copy.put(kind, Collections.unmodifiableMap(new TreeMap<>(faults))));
        counts = Collections.unmodifiableMap(copy);
    }

    /** All injections. */
    public long total() {
        return counts.keySet().stream().mapToLong(this::total).sum();
    }

    /** All injections at fault points of that kind. */
    public long total(Kind kind) {
        return of(kind).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The injections of that type of fault at fault points of that kind. */
    public long count(Kind kind, String fault) {
        return of(kind).getOrDefault(fault, 0L);
    }

    private Map<String, Long> of(Kind kind) {
        return counts.getOrDefault(kind, Map.of());
    }
}
