package org.chaosee.experiment.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chaosee.experiment.value.Json;

/** Hides secret values wherever they stand. Immutable. */
public final class Mask {

    private static final String HIDDEN = "********";

    /** A shorter value would hide half of every text: it is hidden only where no letter or digit is next to it. */
    private static final int SHORTEST_PART = 3;

    private final List<String> values;
    private final List<Pattern> shortValues;

    private Mask(Set<String> values) {
        this.values =
                values.stream().filter(value -> value.length() >= SHORTEST_PART).toList();
        this.shortValues = values.stream()
                .filter(value -> value.length() < SHORTEST_PART)
                .map(value -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])"))
                .toList();
    }

    /** Hides nothing. */
    public static Mask none() {
        return new Mask(Set.of());
    }

    /** Hides each single value in that tree, also as it stands in an address, between the quotes of JSON, or in Base64. */
    public static Mask of(JsonNode secrets) {
        Set<String> values = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        collect(secrets, values);
        return new Mask(values);
    }

    private static void collect(JsonNode value, Set<String> values) {
        value.forEach(child -> collect(child, values));
        if ((value.isTextual() || value.isNumber()) && !value.asText().isBlank()) {
            values.addAll(Spellings.of(value.asText()));
        }
    }

    /** Those secrets with nothing of what stands there itself; of a look-up, only its place is kept. */
    public static JsonNode allOf(JsonNode secrets) {
        ObjectNode result = Json.object();
        secrets.properties().forEach(group -> {
            ObjectNode keys = result.putObject(group.getKey());
            group.getValue().properties().forEach(key -> keys.set(key.getKey(), placeOf(key.getValue())));
        });
        return result;
    }

    private static JsonNode placeOf(JsonNode secret) {
        if (!(secret instanceof ObjectNode lookUp)
                || !secret.path("type").asText().equals("env")) {
            return TextNode.valueOf(HIDDEN);
        }
        return lookUp.deepCopy().retain("type", "key", "env_var_type");
    }

    public String hide(String text) {
        String result = text;
        for (String value : values) {
            result = result.replace(value, HIDDEN);
        }
        for (Pattern value : shortValues) {
            result = value.matcher(result).replaceAll(HIDDEN);
        }
        return result;
    }

    /** In texts, numbers and the names of members. */
    public JsonNode hide(JsonNode value) {
        return hide(value, true);
    }

    /** In texts and numbers, but not in the names of members, which an experiment writes itself. */
    public JsonNode hideValues(JsonNode value) {
        return hide(value, false);
    }

    private JsonNode hide(JsonNode value, boolean names) {
        if (values.isEmpty() && shortValues.isEmpty()) {
            return value;
        }
        if (value.isObject()) {
            ObjectNode result = Json.object();
            value.properties()
                    .forEach(member -> result.set(
                            names ? hide(member.getKey()) : member.getKey(), hide(member.getValue(), names)));
            return result;
        }
        if (value.isArray()) {
            ArrayNode result = Json.array();
            value.forEach(entry -> result.add(hide(entry, names)));
            return result;
        }
        if (!value.isTextual() && !value.isNumber()) {
            return value;
        }
        String text = value.asText();
        String hidden = hide(text);
        // A number is hidden as a whole: only a part of it is no secret.
        return hidden.equals(text) || (value.isNumber() && !hidden.equals(HIDDEN)) ? value : TextNode.valueOf(hidden);
    }
}
