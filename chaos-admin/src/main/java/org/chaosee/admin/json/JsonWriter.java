package org.chaosee.admin.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plain tree to JSON text. Written by hand, so that it is the same on every server: numbers are plain ({@code 10},
 * never {@code 1E+1}), members keep their order, and half surrogate pairs, which UTF-8 can't carry, are escaped; so is
 * what would turn the order of characters round, or hide, where the text is looked at.
 */
public final class JsonWriter {

    private final StringBuilder text = new StringBuilder(512);

    private JsonWriter() {}

    /** The text in UTF-8. */
    public static byte[] bytes(@Nullable Object tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(@Nullable Object tree) {
        JsonWriter writer = new JsonWriter();
        writer.value(tree);
        return writer.text.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof Iterable<?> array) {
            array(array);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            text.append(value);
        } else if (value instanceof String string) {
            string(string);
        } else {
            throw new IllegalArgumentException(
                    "no JSON for a " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> object) {
        text.append('{');
        String comma = "";
        for (Map.Entry<?, ?> member : object.entrySet()) {
            text.append(comma);
            string(String.valueOf(member.getKey()));
            text.append(':');
            value(member.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private void array(Iterable<?> array) {
        text.append('[');
        for (Iterator<?> items = array.iterator(); items.hasNext(); ) {
            value(items.next());
            if (items.hasNext()) {
                text.append(',');
            }
        }
        text.append(']');
    }

    private void string(String string) {
        text.append('"');
        string.codePoints().forEach(this::character);
        text.append('"');
    }

    private void character(int character) {
        switch (character) {
            case '"', '\\' -> text.append('\\').append((char) character);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (isPrintable(character)) {
                    text.appendCodePoint(character);
                } else {
                    escape(character);
                }
            }
        }
    }

    /** Characters beyond the first 65536 are escaped as their two halves. */
    private void escape(int character) {
        for (char half : Character.toChars(character)) {
            text.append(String.format("\\u%04x", (int) half));
        }
    }

    private static boolean isPrintable(int character) {
        boolean lineSeparator = character == 0x2028 || character == 0x2029;
        boolean halfPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean unseen = Character.getType(character) == Character.FORMAT;
        return !Character.isISOControl(character) && !lineSeparator && !halfPair && !unseen;
    }
}
