package org.chaosee.proxy.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, found by their names in any case. A null counts as absent, and nobody minds what isn't asked
 * for. What has the wrong type is a {@link BadBodyException} that tells its place by a JSON pointer.
 */
public final class Members {

    private final String place;
    private final Map<String, JsonNode> members = new HashMap<>();

    private Members(String place) {
        this.place = place;
    }

    /**
     * Those of that value.
     *
     * @param value null, or a JSON null, is an object without members
     * @param place the JSON pointer to the value
     */
    public static Members of(@Nullable JsonNode value, String place) {
        Members members = new Members(place);
        if (value != null && !value.isNull()) {
            members.add(value);
        }
        return members;
    }

    private void add(JsonNode value) {
        if (!value.isObject()) {
            throw wrong(place, "an object", value);
        }
        value.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> members.put(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
    }

    /** Null when it is absent. */
    public @Nullable String text(String name) {
        JsonNode value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(place + "/" + name, "a text", value);
        }
        return wellFormed(value.textValue());
    }

    /** Null when it is absent. */
    public @Nullable Boolean flag(String name) {
        JsonNode value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw wrong(place + "/" + name, "true or false", value);
        }
        return value.booleanValue();
    }

    /** In single precision; null when it is absent. */
    public @Nullable Float number(String name) {
        JsonNode value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrong(place + "/" + name, "a number", value);
        }
        return value.floatValue();
    }

    /** A number of 64 bits, without a fraction or an exponent; null when it is absent. */
    public @Nullable Long whole(String name) {
        JsonNode value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(place + "/" + name, "a whole number of 64 bits", value);
        }
        return value.longValue();
    }

    /** Whatever is there; null when it is absent. */
    public @Nullable JsonNode any(String name) {
        return members.get(name);
    }

    private static BadBodyException wrong(String place, String wanted, JsonNode value) {
        String where = place.isEmpty() ? "it" : place;
        return new BadBodyException("%s must be %s, and is %s".formatted(where, wanted, kind(value)));
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case BOOLEAN -> value.asText();
            case NUMBER -> "the number " + shortened(value.asText());
            default -> "null";
        };
    }

    private static String shortened(String number) {
        return number.length() <= 40 ? number : number.substring(0, 40) + "…";
    }

    /** Half of a character, which JSON can name though UTF-8 can't, would make every later reply unwritable. */
    private static String wellFormed(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> Character.getType(character) == Character.SURROGATE ? '\uFFFD' : character)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
