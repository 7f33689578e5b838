package org.chaosee.proxy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a step has shown. */
final class Measured {

    /** What grows when a machine is busy. Of a sample, those that were slow. */
    private static final Set<String> TIMES =
            Set.of("elapsed_ms", "first_byte_ms", "median_ms", "min_ms", "max_ms", "median_gap_ms", "affected");

    private static final String RATE = "bytes_per_second";

    private final Map<String, Object> values = new LinkedHashMap<>();

    Measured set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Since that moment, in milliseconds. */
    Measured elapsed(String name, long since) {
        return set(name, (System.nanoTime() - since) / 1e6);
    }

    /** What isn't as expected, what can't be lateness first; null when all is. */
    Deviation deviation(JsonNode expected) {
        Deviation late = null;
        for (Map.Entry<String, JsonNode> each : expected.properties()) {
            if (!holds(each.getKey(), each.getValue())) {
                Deviation deviation = new Deviation(
                        "%s should be %s: %s".formatted(each.getKey(), each.getValue(), values),
                        isLate(each.getKey(), each.getValue()));
                if (!deviation.late()) {
                    return deviation;
                }
                late = deviation;
            }
        }
        return late;
    }

    /** Whether the API has refused what no step expects it to refuse; null when it hasn't, or wasn't asked. */
    Deviation refusal() {
        boolean refused = values.get("status") instanceof Integer status && status >= 300;
        return refused ? new Deviation("nobody expects that to be refused: " + values, false) : null;
    }

    private boolean isLate(String name, JsonNode range) {
        if (!(range.isArray() && values.get(name) instanceof Number number)) {
            return false;
        }
        return name.equals(RATE)
                ? number.doubleValue() < range.get(0).doubleValue()
                : TIMES.contains(name) && number.doubleValue() > range.get(1).doubleValue();
    }

    private boolean holds(String name, JsonNode expected) {
        if (name.equals("contains") || name.equals("lacks")) {
            String body = String.valueOf(values.get("body"));
            return StreamSupport.stream(expected.spliterator(), false)
                    .allMatch(part -> body.contains(part.textValue()) == name.equals("contains"));
        }
        Object value = values.get(name);
        if (expected.isArray() && expected.get(0).isNumber()) {
            return value instanceof Number number
                    && number.doubleValue() >= expected.get(0).doubleValue()
                    && number.doubleValue() <= expected.get(1).doubleValue();
        }
        if (expected.isArray()) {
            return StreamSupport.stream(expected.spliterator(), false).anyMatch(each -> equal(each, value));
        }
        return equal(expected, value);
    }

    private static boolean equal(JsonNode expected, Object value) {
        return expected.isNumber()
                ? value instanceof Number number && number.doubleValue() == expected.doubleValue()
                : expected.asText().equals(String.valueOf(value));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
