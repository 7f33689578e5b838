package org.chaosee.experiment.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chaosee.experiment.value.Json;

/** Hides secret values wherever they stand. Immutable. */
public final class Mask {

    private static final String HIDDEN = "********";

    /** A shorter value would hide half of every text, and no secret worth the name. */
    private static final int SHORTEST_PART = 3;

    private final List<String> values;

    private Mask(List<String> values) {
        this.values = values;
    }

    /** Hides nothing. */
    public static Mask none() {
        return new Mask(List.of());
    }

    /** Hides each single value in that tree, also as it stands in a query, or between the quotes of JSON. */
    public static Mask of(JsonNode secrets) {
        Set<String> values = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        collect(secrets, values);
        return new Mask(List.copyOf(values));
    }

    private static void collect(JsonNode value, Set<String> values) {
        value.forEach(child -> collect(child, values));
        if ((value.isTextual() || value.isNumber()) && !value.asText().isEmpty()) {
            String text = value.asText();
            values.add(text);
            values.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
            String quoted = TextNode.valueOf(text).toString();
            values.add(quoted.substring(1, quoted.length() - 1));
        }
    }

    /** Those secrets with nothing of what stands there itself; what only names a place to look them up is kept. */
    public static JsonNode allOf(JsonNode secrets) {
        ObjectNode result = Json.object();
        secrets.properties().forEach(group -> {
            ObjectNode keys = result.putObject(group.getKey());
            group.getValue().properties().forEach(key -> {
                boolean isLookUp = key.getValue().path("type").asText().equals("env");
                keys.set(key.getKey(), isLookUp ? key.getValue() : TextNode.valueOf(HIDDEN));
            });
        });
        return result;
    }

    public String hide(String text) {
        String result = text;
        for (String value : values) {
            if (value.length() >= SHORTEST_PART || result.equals(value)) {
                result = result.replace(value, HIDDEN);
            }
        }
        return result;
    }

    public JsonNode hide(JsonNode value) {
        if (value.isObject()) {
            ObjectNode result = Json.object();
            value.properties().forEach(member -> result.set(hide(member.getKey()), hide(member.getValue())));
            return result;
        }
        if (value.isArray()) {
            ArrayNode result = Json.array();
            value.forEach(entry -> result.add(hide(entry)));
            return result;
        }
        boolean isSecretNumber =
                value.isNumber() && value.asText().length() >= SHORTEST_PART && values.contains(value.asText());
        return value.isTextual() || isSecretNumber ? TextNode.valueOf(hide(value.asText())) : value;
    }
}
