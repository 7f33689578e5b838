package org.chaosee.core.storm;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.storm.StormTally;

/** Counts the injections of one storm. Thread-safe. */
final class StormCount {

    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

    void add(Injection injection) {
        counts.computeIfAbsent(new Key(injection.kind(), injection.fault()), key -> new LongAdder())
                .increment();
    }

    StormTally tally() {
        Map<Kind, Map<String, Long>> tally = new EnumMap<>(Kind.class);
        counts.forEach((key, count) ->
                tally.computeIfAbsent(key.kind(), kind -> new HashMap<>()).put(key.fault(), count.sum()));
        return new StormTally(tally);
    }

    private record Key(Kind kind, String fault) {}
}
