package org.chaosee.cli.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.cli.shell.Durations;

/** What the admin resource answers, in short. */
final class Texts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Texts() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The time of day; the text itself when it is no instant. */
    static String time(String instant) {
        try {
            return time(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }

    /** Whether the first instant comes after the second; what is none never ends. */
    static boolean isLater(String instant, String now) {
        try {
            return Instant.parse(instant).isAfter(Instant.parse(now));
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** A duration as people write it; the text itself when it is none. */
    static String duration(String text) {
        try {
            return Durations.text(Duration.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** Of all nodes; the one that answers knows its own number best. */
    static long injections(JsonNode status, JsonNode nodes) {
        String own = status.path("node").asText();
        long sum = status.path("injections").path("injected").asLong();
        for (JsonNode node : nodes.path("items")) {
            if (!node.path("name").asText().equals(own) && !node.path("silent").asBoolean()) {
                sum += node.path("injections").asLong();
            }
        }
        return sum;
    }

    /** What kind it is, then all that is said about it. */
    static String words(JsonNode tree) {
        return tree.properties().stream()
                .filter(entry -> !entry.getKey().equals("body") && isSaid(entry.getValue()))
                .map(entry -> {
                    JsonNode value = entry.getValue();
                    String text = value.isTextual() ? duration(value.textValue()) : value.toString();
                    return Set.of("kind", "type", "method", "path").contains(entry.getKey())
                            ? text
                            : entry.getKey() + "=" + text;
                })
                .collect(Collectors.joining(" "));
    }

    private static boolean isSaid(JsonNode value) {
        return value.isContainerNode() ? !value.isEmpty() : !value.isNull();
    }
}
