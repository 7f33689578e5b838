package org.chaosee.core.tree;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text may be.
 *
 * @param what what it is, as the message says it
 * @param max the most characters
 * @param multiline whether it may have line breaks and tabs
 * @param blank whether it may be empty or blank
 * @param syntax what it has to match, or null
 */
public record TextRule(
        String what,
        int max,
        boolean multiline,
        boolean blank,
        @Nullable Pattern syntax) {

    /** Any text in one line. */
    public static TextRule line(String what, int max) {
        return new TextRule(what, max, false, true, null);
    }

    /** Any text in several lines. */
    public static TextRule lines(String what, int max) {
        return new TextRule(what, max, true, true, null);
    }

    /** A text in one line with something in it. */
    public static TextRule notBlank(String what, int max) {
        return new TextRule(what, max, false, false, null);
    }

    /** The same, but it has to match. */
    public TextRule matching(String pattern) {
        return new TextRule(what, max, multiline, blank, Pattern.compile(pattern));
    }

    /** The text; null when there is none, or when it is refused. */
    @Nullable
    public String read(Node node) {
        String text = node.string(allowed());
        if (text == null) {
            return null;
        }
        String wrong = problem(text);
        if (wrong == null) {
            return text;
        }
        node.refuse(wrong, allowed());
        return null;
    }

    /** The text; an empty one, with a violation, when there is none, or when it is refused. */
    public String readRequired(Node node) {
        node.require(allowed());
        String text = read(node);
        return text == null ? "" : text;
    }

    private @Nullable String problem(String text) {
        if (text.length() > max) {
            return "has " + text.length() + " characters";
        } else if (Texts.hasHalfPair(text)) {
            return "is " + Quote.of(text) + " with half of a surrogate pair";
        } else if (Texts.hasControl(text, multiline)) {
            return "is " + Quote.of(text) + " with a control character";
        } else if ((!blank && text.isBlank())
                || (syntax != null && !syntax.matcher(text).matches())) {
            return "is " + Quote.of(text);
        }
        return null;
    }

    public String allowed() {
        return what + " of at most " + max + " characters"
                + (multiline ? ", without control characters other than line breaks and tabs" : "");
    }
}
