package org.chaosee.proxy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a step has shown. */
final class Measured {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Measured set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Since that moment, in milliseconds. */
    Measured elapsed(String name, long since) {
        return set(name, (System.nanoTime() - since) / 1e6);
    }

    /** The first thing that isn't as expected; null when all is. */
    String deviation(JsonNode expected) {
        for (Map.Entry<String, JsonNode> each : expected.properties()) {
            if (!holds(each.getKey(), each.getValue())) {
                return "%s should be %s: %s".formatted(each.getKey(), each.getValue(), values);
            }
        }
        return null;
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
