package org.chaosee.core.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents of actions to start from; all of them may be changed. */
final class Documents {

    private Documents() {}

    /** As little as a new action needs. */
    static Map<String, Object> minimal() {
        return object(
                "name", "slow-checkout",
                "target", object("kind", "http"),
                "fault", object("type", "latency"));
    }

    /** All that a caller may set. */
    static Map<String, Object> complete() {
        return object(
                "name",
                "slow-checkout",
                "description",
                "Slow,\nbut not down",
                "enabled",
                false,
                "dryRun",
                true,
                "target",
                object("kind", "http", "method", "POST", "path", "/orders/{id}/checkout", "resource", "Orders#*"),
                "scope",
                object(
                        "users", list("alice", "b*"),
                        "roles", list("tester"),
                        "nodes", list("node-1"),
                        "headers", object("X-Test", "1"),
                        "cohortPercent", 10),
                "trigger",
                object(
                        "probability",
                        12.5,
                        "everyNth",
                        3,
                        "maxInjections",
                        100,
                        "from",
                        "2026-01-01T12:01:00Z",
                        "until",
                        "2026-01-01T12:05:00Z"),
                "fault",
                object("type", "latency", "min", "PT1S", "max", "PT2.5S"),
                "phase",
                "after",
                "seed",
                42,
                "expiresAt",
                "2026-01-01T12:10:00Z",
                "reason",
                "GameDay 12");
    }

    static Map<String, Object> withTarget(Object target) {
        return with(minimal(), "target", target);
    }

    static Map<String, Object> withTarget(Object target, Object fault) {
        return with(with(minimal(), "target", target), "fault", fault);
    }

    static Map<String, Object> withScope(Object scope) {
        return with(minimal(), "scope", scope);
    }

    static Map<String, Object> withTrigger(Object trigger) {
        return with(minimal(), "trigger", trigger);
    }

    static Map<String, Object> withFault(Object fault) {
        return with(minimal(), "fault", fault);
    }

    static Map<String, Object> with(Map<String, ?> document, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(document);
        changed.put(name, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, ?> document, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(document);
        changed.remove(name);
        return changed;
    }

    /** Names and values in turn. */
    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    static List<Object> list(Object... entries) {
        return new ArrayList<>(List.of(entries));
    }
}
