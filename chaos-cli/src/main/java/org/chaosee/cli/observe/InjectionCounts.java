package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Injections, counted by second, node, action and fault. Safe for use by several threads. */
final class InjectionCounts {

    private record Key(
            Instant second,
            String node,
            String action,
            String fault,
            @Nullable String skipped) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int bySecond = second.compareTo(other.second);
            return bySecond != 0 ? bySecond : name().compareTo(other.name());
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

    private final Map<Key, Sum> sums = new TreeMap<>();

    synchronized void add(JsonNode injection) {
        JsonNode skipped = injection.path("skipped");
        Key key = new Key(
                Instant.parse(injection.path("at").asText()).truncatedTo(ChronoUnit.SECONDS),
                injection.path("node").asText(),
                injection.path("action").asText(),
                injection.path("fault").asText(),
                skipped.isTextual() ? skipped.textValue() : null);
        sums.merge(key, Sum.NONE.plus(delay(injection)), (sum, one) -> sum.plus(one.delay()));
    }

    synchronized ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        sums.forEach((key, sum) -> list.addObject()
                .put("at", key.second().toString())
                .put("node", key.node())
                .put("action", key.action())
                .put("fault", key.fault())
                .put("skipped", key.skipped())
                .put("count", sum.count())
                .put("delay", sum.delay().toMillis() / 1000.0));
        return list;
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
