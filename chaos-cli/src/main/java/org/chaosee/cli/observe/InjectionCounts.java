package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Injections, counted by second, node, action and fault. Safe for use by several threads. */
final class InjectionCounts {

    private record Key(
            Instant second,
            long seconds,
            String node,
            String action,
            String fault,
            @Nullable String skipped) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int bySecond = second.compareTo(other.second);
            int byLength = bySecond != 0 ? bySecond : Long.compare(seconds, other.seconds);
            return byLength != 0 ? byLength : name().compareTo(other.name());
        }

        private String name() {
            return String.join("\n", node, action, fault, String.valueOf(skipped));
        }
    }

    private record Sum(long count, Duration delay) {

        private static final Sum NONE = new Sum(0, Duration.ZERO);

        Sum plus(Duration more) {
            return new Sum(count + 1, delay.plus(more));
        }
    }

    /** So many sums by the second; what is new from then on is added up by the minute, or a day would fill the memory. */
    static final int MOST = 100_000;

    private final Map<Key, Sum> sums = new TreeMap<>();

    /** The same few names come back for hours. */
    private final Map<String, String> names = new HashMap<>();

    synchronized void add(JsonNode injection) {
        JsonNode skipped = injection.path("skipped");
        ChronoUnit unit = sums.size() < MOST ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
        Key key = new Key(
                Instant.parse(injection.path("at").asText()).truncatedTo(unit),
                unit.getDuration().toSeconds(),
                name(injection.path("node").asText()),
                name(injection.path("action").asText()),
                name(injection.path("fault").asText()),
                skipped.isTextual() ? name(skipped.textValue()) : null);
        sums.merge(key, Sum.NONE.plus(delay(injection)), (sum, one) -> sum.plus(one.delay()));
    }

    synchronized ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        sums.forEach((key, sum) -> {
            ObjectNode entry = list.addObject();
            entry.put("at", key.second().toString());
            if (key.seconds() > 1) {
                entry.put("seconds", key.seconds());
            }
            entry.put("node", key.node()).put("action", key.action()).put("fault", key.fault());
            entry.put("skipped", key.skipped()).put("count", sum.count());
            entry.put("delay", sum.delay().toMillis() / 1000.0);
        });
        return list;
    }

    private String name(String text) {
        String first = names.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    private static Duration delay(JsonNode injection) {
        JsonNode delay = injection.path("delay");
        try {
            return delay.isTextual() ? Duration.parse(delay.textValue()) : Duration.ZERO;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
