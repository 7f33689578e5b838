package org.chaosee.jpa.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to plain tree and back. A whole number is read as an {@code Integer} where it fits, else as a {@code Long}
 * where it fits; any other number as a {@code BigDecimal}.
 */
final class JsonText {

    private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private final JsonProvider provider = JsonProvider.provider();

    /** @throws IllegalArgumentException when the tree holds something that JSON does not have */
    String write(@Nullable Object tree) {
        return value(tree).toString();
    }

    /** @throws RuntimeException of whatever kind when the text is not JSON, or more than the parser takes */
    @Nullable
    Object read(String text) {
        // A reader would take a text of which only the beginning is JSON.
        try (JsonParser parser = provider.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonParsingException("there is more than one value", parser.getLocation());
            }
            return tree(value);
        }
    }

    private JsonValue value(@Nullable Object tree) {
        if (tree == null) {
            return JsonValue.NULL;
        }
        if (tree instanceof String string) {
            return provider.createValue(string);
        }
        if (tree instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (tree instanceof Number number) {
            return provider.createValue(new BigDecimal(number.toString()));
        }
        if (tree instanceof Map<?, ?> map) {
            JsonObjectBuilder object = provider.createObjectBuilder();
            map.forEach((name, member) -> object.add(String.valueOf(name), value(member)));
            return object.build();
        }
        if (tree instanceof List<?> list) {
            JsonArrayBuilder array = provider.createArrayBuilder();
            list.forEach(element -> array.add(value(element)));
            return array.build();
        }
        throw new IllegalArgumentException(
                "a document holds no " + tree.getClass().getName());
    }

    private @Nullable Object tree(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case ARRAY -> list((JsonArray) value);
            case OBJECT -> map((JsonObject) value);
        };
    }

    private static Number number(JsonNumber number) {
        BigDecimal exact = number.bigDecimalValue();
        if (exact.scale() != 0) {
            return exact;
        }
        BigInteger whole = exact.unscaledValue();
        if (whole.compareTo(MIN_LONG) < 0 || whole.compareTo(MAX_LONG) > 0) {
            return exact;
        }
        long small = whole.longValue();
        if (small == (int) small) {
            return (int) small;
        }
        return small;
    }

    private List<@Nullable Object> list(JsonArray array) {
        List<@Nullable Object> list = new ArrayList<>(array.size());
        array.forEach(element -> list.add(tree(element)));
        return list;
    }

    private Map<String, @Nullable Object> map(JsonObject object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.forEach((name, member) -> map.put(name, tree(member)));
        return map;
    }
}
