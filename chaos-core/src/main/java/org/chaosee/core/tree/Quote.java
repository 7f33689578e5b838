package org.chaosee.core.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value that was handed in is named in a message: short, and without any character that could do harm there. */
public final class Quote {

    private static final int LONGEST = 64;

    private Quote() {}

    /** The value, when it is a simple one; otherwise what sort of value it is: a tree may be huge, or a circle. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String text) {
            return '"' + harmless(text) + '"';
        } else if (value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Map) {
            return "an object";
        } else if (value instanceof List) {
            return "a list";
        }
        return "no JSON value";
    }

    /** The beginning of the text, with control characters, half surrogate pairs and the like escaped. */
    public static String harmless(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isHarmless(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format("\\u%04x", point));
            }
        }
        return text.length() > LONGEST ? quoted.append('…').toString() : quoted.toString();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String number(Number number) {
        boolean endless = (number instanceof BigDecimal decimal && Numbers.isEndless(decimal.unscaledValue()))
                || (number instanceof BigInteger integer && Numbers.isEndless(integer));
        return endless ? "a number of too many digits" : harmless(String.valueOf(number));
    }
}
