package org.chaosee.admin.request;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chaosee.admin.problem.ProblemException;
import org.chaosee.core.tree.Quote;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request. What is not known, or not understood, is refused and not ignored. */
public final class Query {

    private static final String NONE = "This path takes no query parameters.";

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * The parameters of that request.
     *
     * @throws ProblemException 400, when one has another name than those, no value, or several
     */
    public static Query of(UriInfo uri, Collection<String> allowed) {
        Query query = new Query(decode(uri));
        query.parameters.forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw refuse(
                        allowed.isEmpty()
                                ? NONE
                                : "The query parameter " + Quote.of(name) + " is unknown; allowed are "
                                        + String.join(", ", new TreeSet<>(allowed)) + ".");
            }
            if (values.size() != 1 || values.get(0).isEmpty()) {
                throw refuse("The query parameter " + name + " is given once, with a value, or left out.");
            }
        });
        return query;
    }

    /** The value; null when it is left out. */
    public @Nullable String text(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }

    /**
     * The meaning of a value that is one of those words.
     *
     * @throws ProblemException 400, when it is another one
     */
    public <T> @Nullable T word(String name, Words<T> words) {
        String word = text(name);
        if (word == null) {
            return null;
        }
        return words.meaning(word)
                .orElseThrow(() -> refuse("The query parameter " + name + " is " + words.allowed() + "."));
    }

    /**
     * A whole number between two bounds, both inclusive.
     *
     * @throws ProblemException 400, when it is none
     */
    public int number(String name, int standard, int min, int max) {
        String digits = text(name);
        if (digits == null) {
            return standard;
        }
        try {
            int number = Integer.parseInt(digits);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // No number: refused below.
        }
        throw refuse("The query parameter " + name + " is a whole number from " + min + " to " + max + ".");
    }

    /**
     * An instant in ISO-8601; null when it is left out.
     *
     * @throws ProblemException 400, when it is none
     */
    public @Nullable Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw refuse("The query parameter " + name + " is an ISO-8601 instant such as 2026-01-01T12:15:00Z.");
        }
    }

    private static Map<String, List<String>> decode(UriInfo uri) {
        try {
            return uri.getQueryParameters();
        } catch (IllegalArgumentException e) {
            throw refuse("The query is not well-formed: a % is followed by two hexadecimal digits.");
        }
    }

    private static ProblemException refuse(String sentence) {
        return new ProblemException(400, sentence);
    }
}
