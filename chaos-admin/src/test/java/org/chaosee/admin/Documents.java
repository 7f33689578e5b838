package org.chaosee.admin;

/** Documents to send. */
public final class Documents {

    private Documents() {}

    public static String latency(String name) {
        return action(name, "{\"type\": \"latency\", \"min\": \"PT1S\", \"max\": \"PT2S\"}");
    }

    public static String abort(String name) {
        return action(name, "{\"type\": \"abort\", \"status\": 503}");
    }

    public static String storm(String name) {
        return "{\"name\": \"%s\", \"users\": [\"alice\"]}".formatted(name);
    }

    public static String action(String name, String fault) {
        return """
                {
                  "name": "%s",
                  "target": {"kind": "http", "method": "GET", "path": "/api/products"},
                  "fault": %s
                }
                """.formatted(name, fault);
    }
}
