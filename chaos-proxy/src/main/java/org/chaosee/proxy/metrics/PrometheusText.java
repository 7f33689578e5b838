package org.chaosee.proxy.metrics;

import java.util.Map;
import java.util.stream.Collectors;

/** Builds a text in the format 0.0.4: for each metric its help, its type, and its samples. */
final class PrometheusText {

    private final StringBuilder text = new StringBuilder();

    /** Begins a metric; its samples follow. */
    void metric(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** @param labels in the order in which they are written */
    void sample(String name, Map<String, String> labels, long value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(value).append('\n');
    }

    void sample(String name, double value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
