package org.chaosee.jpa.store;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Documents in the shape that the codec gives them. */
final class TestDocuments {

    private TestDocuments() {}

    static Map<String, Object> full(UUID id, String name) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id.toString());
        document.put("name", name);
        document.put("description", "slow, \"quoted\" – ünïcode 🐒");
        document.put("enabled", true);
        document.put("dryRun", false);
        document.put("target", map("kind", "http", "method", "POST", "path", "/orders/{id}/checkout"));
        document.put(
                "scope",
                map(
                        "users", List.of("alice", "bob"),
                        "roles", List.of(),
                        "headers", map("X-Test", "1"),
                        "cohortPercent", 10));
        document.put(
                "trigger",
                map(
                        "probability",
                        new BigDecimal("12.50000"),
                        "everyNth",
                        null,
                        "maxInjections",
                        100,
                        "from",
                        "2026-01-01T12:15:00Z"));
        document.put(
                "fault",
                map(
                        "type",
                        "abort",
                        "status",
                        503,
                        "body",
                        "line\nline\u0000\t\\",
                        "list",
                        Arrays.asList(1, null, true)));
        document.put("phase", "before");
        document.put("seed", -4_242_424_242_424_242L);
        document.put("expiresAt", "2026-03-29T02:30:00.123456Z");
        document.put("reason", "GameDay 12");
        document.put("createdBy", "alice");
        document.put("createdAt", "2026-01-01T12:00:00Z");
        document.put("updatedAt", "2026-01-01T12:00:00.100Z");
        document.put("storm", "monday");
        return document;
    }

    static Map<String, Object> small(UUID id, String name) {
        return map("id", id.toString(), "name", name, "enabled", true, "target", map("kind", "http"));
    }

    static Map<String, Object> with(Map<String, Object> document, String member, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(document);
        changed.put(member, value);
        return changed;
    }

    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
