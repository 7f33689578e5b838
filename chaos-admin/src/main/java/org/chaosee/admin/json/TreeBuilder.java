package org.chaosee.admin.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a plain tree of what a parser comes across. Recursive, which the bound on the depth makes safe. */
final class TreeBuilder {

    /** An action is four levels deep. */
    static final int MAX_DEPTH = 16;

    /** Longer numbers have no meaning here, and reckoning with them takes time. */
    static final int MAX_NUMBER_LENGTH = 64;

    private static final int SHOWN = 64;

    private final JsonParser parser;

    TreeBuilder(JsonParser parser) {
        this.parser = parser;
    }

    @Nullable
    Object build() {
        return value(parser.next(), 0);
    }

    private @Nullable Object value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(deeper(depth));
            case START_ARRAY -> array(deeper(depth));
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("not the beginning of a value");
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (object.containsKey(name)) {
                throw refuse("The member name \"" + shown(name) + "\" is there twice in one object");
            }
            object.put(name, value(parser.next(), depth));
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth));
        }
        return array;
    }

    private BigDecimal number(String digits) {
        if (digits.length() > MAX_NUMBER_LENGTH) {
            throw refuse("A number has more than " + MAX_NUMBER_LENGTH + " characters");
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw refuse("A number is beyond all bounds");
        }
    }

    private int deeper(int depth) {
        if (depth == MAX_DEPTH) {
            throw refuse("The JSON is nested deeper than " + MAX_DEPTH + " levels");
        }
        return depth + 1;
    }

    private static String shown(String name) {
        String harmless = name.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
        return harmless.length() > SHOWN ? harmless.substring(0, SHOWN) + "…" : harmless;
    }

    private MalformedJsonException refuse(String what) {
        return new MalformedJsonException(what, parser.getLocation());
    }
}
