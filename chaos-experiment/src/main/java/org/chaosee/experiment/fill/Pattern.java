package org.chaosee.experiment.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** The notation of patterns: {@code ${name}}, {@code $name}, and {@code $$} for a dollar. */
final class Pattern {

    private static final java.util.regex.Pattern ANY =
            java.util.regex.Pattern.compile("\\$(?:(\\$)|([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)\\})");

    private static final java.util.regex.Pattern LONE =
            java.util.regex.Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    private Pattern() {}

    /** The name, when the text is one pattern with braces and nothing else. */
    static Optional<String> lone(String text) {
        Matcher matcher = LONE.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * In their order.
     *
     * @param bare whether those without braces count
     */
    static List<String> names(String text, boolean bare) {
        List<String> names = new ArrayList<>();
        ANY.matcher(text)
                .results()
                .filter(match -> bare || match.group(3) != null)
                .forEach(match -> name(match).ifPresent(names::add));
        return names;
    }

    /** The text with each name replaced; what stands for itself has to be given back with its dollar. */
    static String replace(String text, Patterns.Change valueOrPattern) {
        return ANY.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        name(match).isPresent() ? valueOrPattern.of(match.group(), match.start()) : "$"));
    }

    /** The name of something that is a pattern. */
    static String nameOf(String pattern) {
        return pattern.replaceAll("[${}]", "");
    }

    private static Optional<String> name(MatchResult match) {
        return Optional.ofNullable(match.group(2) == null ? match.group(3) : match.group(2));
    }
}
