package org.chaosee.core.tree;

import org.jspecify.annotations.Nullable;

/** Which characters a text may have. */
public final class Texts {

    private Texts() {}

    /** Whether the text has neither control characters nor half surrogate pairs. */
    public static boolean isPlain(String text) {
        return !hasControl(text, false) && !hasHalfPair(text);
    }

    /** Whether the text has control characters; line breaks and tabs don't count when several lines are allowed. */
    public static boolean hasControl(String text, boolean multiline) {
        return text.chars()
                .anyMatch(c -> Character.isISOControl(c) && !(multiline && (c == '\n' || c == '\r' || c == '\t')));
    }

    /** Whether the text has a surrogate without its other half, which no encoding can carry. */
    public static boolean hasHalfPair(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The beginning of the text, plain; null when nothing is left of it. */
    public static @Nullable String fit(String text, int max) {
        StringBuilder plain = new StringBuilder();
        for (int point : text.codePoints().limit(max).toArray()) {
            String character = Character.toString(point);
            plain.append(isPlain(character) ? character : "?");
        }
        if (plain.length() > max) {
            plain.setLength(Character.isHighSurrogate(plain.charAt(max - 1)) ? max - 1 : max);
        }
        return plain.toString().isBlank() ? null : plain.toString();
    }
}
