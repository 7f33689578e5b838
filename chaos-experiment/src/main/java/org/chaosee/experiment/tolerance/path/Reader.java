package org.chaosee.experiment.tolerance.path;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text that only moves on. */
final class Reader {

    private final String text;
    private int place;

    Reader(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return place == text.length();
    }

    int place() {
        return place;
    }

    /** What was read from that place on. */
    String since(int start) {
        return text.substring(start, place);
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    boolean peek(String next) {
        return text.startsWith(next, place);
    }

    boolean take(String next) {
        boolean there = peek(next);
        if (there) {
            place += next.length();
        }
        return there;
    }

    void expect(String next) throws PathSyntaxException {
        if (!take(next)) {
            throw wrong("a " + next);
        }
    }

    /** What fits that regular expression, if it begins here. */
    Optional<String> match(String expression) {
        Matcher matcher = Pattern.compile(expression).matcher(text).region(place, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        place = matcher.end();
        return Optional.of(matcher.group());
    }

    PathSyntaxException wrong(String wanted) {
        return new PathSyntaxException(
                "%s: at character %d there should be %s".formatted(text, place + 1, wanted), false);
    }
}
