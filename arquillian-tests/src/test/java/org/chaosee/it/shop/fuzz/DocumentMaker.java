package org.chaosee.it.shop.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Documents that were valid once, each changed at a few places. Whatever comes of them, those that are accepted disturb
 * nobody: actions are dry runs, and storms are for somebody who never comes.
 */
final class DocumentMaker {

    private static final String NOBODY = "nobody-at-all";
    private static final int NAMES = 40;

    private static final List<String> TARGETS = List.of(
            "{\"kind\": \"http\", \"method\": \"GET\", \"path\": \"/api/products\"}",
            "{\"kind\": \"http\", \"path\": \"/api/**\", \"exclude\": [\"/api/stock\"]}",
            "{\"kind\": \"jpa\", \"entity\": \"Product\", \"operation\": \"read\"}",
            "{\"kind\": \"bean\", \"type\": \"Checkout\", \"method\": \"place\"}",
            "{\"kind\": \"client\", \"method\": \"GET\", \"host\": \"localhost\"}");

    private static final List<String> FAULTS = List.of(
            "{\"type\": \"latency\", \"min\": \"PT0.1S\", \"max\": \"PT0.2S\"}",
            "{\"type\": \"abort\", \"status\": 503, \"body\": \"closed\", \"headers\": {\"Retry-After\": \"5\"}}",
            "{\"type\": \"exception\", \"exception\": \"java.lang.IllegalStateException\", \"message\": \"no\"}",
            "{\"type\": \"lock-timeout\"}",
            "{\"type\": \"truncate\", \"afterBytes\": 10}");

    private final Random random;
    private final Oddities oddities;

    DocumentMaker(Random random, Oddities oddities) {
        this.random = random;
        this.oddities = oddities;
    }

    /** One of the names that actions have. */
    String name() {
        return "fuzz-" + random.nextInt(NAMES);
    }

    /** One of the names that storms have. */
    String stormName() {
        return "gust-" + random.nextInt(2);
    }

    String action() {
        Map<String, Object> action = tree("""
                {"name": "%s", "description": "made up", "enabled": true, "target": %s, "fault": %s,
                 "scope": {"users": ["alice"], "nodes": ["node-1"], "headers": {"X-Test": "1"}, "cohortPercent": 10},
                 "trigger": {"probability": 12.5, "maxInjections": 100}, "phase": "before", "seed": 42,
                 "reason": "fuzzing"}
                """.formatted(name(), oddities.one(TARGETS), oddities.one(FAULTS)));
        action.keySet().removeIf(member -> random.nextInt(20) == 0);
        mutate(action);
        action.put("dryRun", true);
        return spoil(Json.createObjectBuilder(action).build().toString(), DocumentMaker::isDryRun);
    }

    String patch() {
        Map<String, Object> patch = tree("""
                {"fault": %s, "trigger": {"probability": 50, "everyNth": null}, "enabled": false, "reason": "changed"}
                """.formatted(oddities.one(FAULTS)));
        patch.keySet().removeIf(member -> random.nextBoolean());
        mutate(patch);
        patch.put("dryRun", true);
        return spoil(Json.createObjectBuilder(patch).build().toString(), DocumentMaker::isDryRun);
    }

    String storm() {
        Map<String, Object> storm = tree("""
                {"name": "%s", "duration": "PT1M", "httpPercent": 10, "faults": ["latency", "abort"],
                 "latencyMin": "PT0.1S", "latencyMax": "PT0.2S", "statuses": [503], "seed": 7}
                """.formatted(stormName()));
        storm.keySet().removeIf(member -> random.nextInt(6) == 0);
        mutate(storm);
        storm.put("users", List.of(NOBODY));
        return spoil(Json.createObjectBuilder(storm).build().toString(), DocumentMaker::isForNobody);
    }

    String halt() {
        Map<String, Object> halt = tree("{\"reason\": \"fuzzing\"}");
        mutate(halt);
        return spoil(Json.createObjectBuilder(halt).build().toString(), document -> true);
    }

    String filter() {
        Map<String, Object> filter = tree("{\"kind\": \"http\", \"name\": \"fuzz-1*\", \"enabled\": true}");
        mutate(filter);
        return spoil(Json.createObjectBuilder(filter).build().toString(), document -> true);
    }

    private void mutate(Map<String, Object> document) {
        for (int i = Math.max(0, random.nextInt(5) - 1); i > 0; i--) {
            List<Map<String, Object>> objects = new ArrayList<>();
            collect(document, objects);
            Map<String, Object> object = oddities.one(objects);
            String member = object.isEmpty() || random.nextInt(4) == 0
                    ? oddities.text()
                    : oddities.one(List.copyOf(object.keySet()));
            if (random.nextInt(4) == 0) {
                object.remove(member);
            } else {
                object.put(member, oddities.value(0));
            }
        }
    }

    /** Now and then changes the text itself, so that it is hardly JSON any more; never so that it does harm. */
    private String spoil(String text, Predicate<JsonObject> harmless) {
        if (random.nextInt(6) != 0) {
            return text;
        }
        StringBuilder spoilt = new StringBuilder(text);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> spoilt.delete(at, end);
            case 1 -> spoilt.insert(at, text, at, end);
            case 2 -> spoilt.insert(at, oddities.bytes(3));
            case 3 -> spoilt.setLength(at);
            default -> spoilt.insert(at, "[".repeat(random.nextInt(2000)));
        }
        return isHarmless(spoilt.toString(), harmless)
                ? spoilt.toString()
                : spoilt.append('}').toString();
    }

    /** What can't be read is refused, and so are members that are there twice. */
    private static boolean isHarmless(String text, Predicate<JsonObject> harmless) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject document && harmless.test(document);
        } catch (RuntimeException e) {
            return true; // no JSON, or nested deeper than anybody reads it
        }
    }

    private static boolean isDryRun(JsonObject document) {
        return JsonValue.TRUE.equals(document.get("dryRun"));
    }

    private static boolean isForNobody(JsonObject document) {
        return Json.createArrayBuilder().add(NOBODY).build().equals(document.get("users"));
    }

    private static void collect(Object value, List<Map<String, Object>> objects) {
        if (value instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, Object> object = (Map<String, Object>) value;
            objects.add(object);
            object.values().forEach(member -> collect(member, objects));
        }
    }

    private static Map<String, Object> tree(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return tree(reader.readObject());
        }
    }

    private static Map<String, Object> tree(JsonObject object) {
        Map<String, Object> tree = new LinkedHashMap<>();
        object.forEach((name, value) -> tree.put(name, value instanceof JsonObject inner ? tree(inner) : value));
        return tree;
    }
}
