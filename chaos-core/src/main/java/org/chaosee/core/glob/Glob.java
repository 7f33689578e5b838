package org.chaosee.core.glob;

import java.util.Arrays;

/**
 * A pattern, exact or with wildcards: {@code *} stands for any characters within one segment, none included; {@code **}
 * for any characters at all. A pattern that ends in a separator and {@code **} matches what stands before them, too:
 * {@code /api/**} matches {@code /api}. There is no escape, and nothing else is special.
 *
 * <p>Matching takes no more steps than the product of both lengths, whatever the pattern.
 */
public final class Glob {

    /** For values without segments, such as user names: both wildcards mean the same. */
    public static final char NO_SEPARATOR = '\0';

    /** Parts the segments of a path. */
    public static final char PATH = '/';

    /** Parts the segments of a class name. */
    public static final char CLASS = '.';

    private static final int STAR = -1;
    private static final int DEEP = -2;

    private final String pattern;
    private final char separator;

    /** What stands before the first wildcard. */
    private final String head;

    /** The characters and wildcards in turn. */
    private final int[] tokens;

    private Glob(String pattern, char separator) {
        this.pattern = pattern;
        this.separator = separator;
        int star = pattern.indexOf('*');
        this.head = star < 0 ? pattern : pattern.substring(0, star);
        this.tokens = tokens(pattern, separator);
    }

    /** The pattern, with segments parted by that character. */
    public static Glob of(String pattern, char separator) {
        return new Glob(pattern, separator);
    }

    /** Whether the whole value matches. */
    public boolean matches(String value) {
        if (head.length() == pattern.length()) {
            return pattern.equals(value);
        }
        if (value.startsWith(head)) {
            return matchesFrom(head.length(), value);
        }
        // Only a parent, as of "/api/**", is shorter than what stands before the first wildcard.
        return head.startsWith(value) && matchesFrom(0, value);
    }

    /**
     * Goes through the value once, and keeps track of all places in the pattern that may have been reached: going back
     * over the value instead, as one does by hand, takes forever for some patterns.
     *
     * @param start how much of the value and of the pattern, the same literally, is behind
     */
    private boolean matchesFrom(int start, String value) {
        boolean[] reached = new boolean[tokens.length + 1];
        reached[start] = true;
        passWildcards(reached, start);
        for (int i = start; i < value.length(); i++) {
            advance(reached, start, value.charAt(i));
            passWildcards(reached, start);
        }
        return reachedEnd(reached);
    }

    private void advance(boolean[] reached, int start, char c) {
        for (int at = tokens.length; at >= start; at--) {
            boolean stays = at < tokens.length && reached[at] && stretches(tokens[at], c);
            boolean comes = at > start && reached[at - 1] && tokens[at - 1] == c;
            reached[at] = stays || comes;
        }
    }

    private boolean stretches(int token, char c) {
        return token == DEEP || (token == STAR && c != separator);
    }

    /** A wildcard may stand for nothing. */
    private void passWildcards(boolean[] reached, int start) {
        for (int at = start; at < tokens.length; at++) {
            reached[at + 1] |= reached[at] && tokens[at] < 0;
        }
    }

    private boolean reachedEnd(boolean[] reached) {
        int end = tokens.length;
        while (!reached[end] && end > 2 && tokens[end - 1] == DEEP && tokens[end - 2] == separator) {
            end -= 2;
        }
        return reached[end];
    }

    private static int[] tokens(String pattern, char separator) {
        int[] tokens = new int[pattern.length()];
        int count = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '*') {
                tokens[count++] = c;
            } else if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '*') {
                tokens[count++] = DEEP;
                i++;
            } else {
                tokens[count++] = separator == NO_SEPARATOR ? DEEP : STAR;
            }
        }
        return Arrays.copyOf(tokens, count);
    }

    /** The pattern as it was given. */
    @Override
    public String toString() {
        return pattern;
    }
}
