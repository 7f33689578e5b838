package org.chaosee.jpa.hook.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What little has to be known of a JPQL text. */
final class Jpql {

    /** A text in quotes (one that holds a quote shows as two), a name, which may be a path, or a parenthesis. */
    private static final Pattern TOKEN = Pattern.compile("'[^']*+'|[\\p{javaJavaIdentifierPart}.]++|[()]");

    private static final Set<String> AHEAD_OF_ENTITY = Set.of("FROM", "UPDATE", "DELETE", "INTO");

    private Jpql() {}

    /**
     * The entity that the statement is about: the first one it ranges over by itself, else in a subquery.
     *
     * @param isEntity knows the names of entities
     * @return null when it names none
     */
    static @Nullable String entity(String jpql, Predicate<String> isEntity) {
        List<String> nested = new ArrayList<>();
        int depth = 0;
        String previous = "";
        Matcher token = TOKEN.matcher(jpql);
        while (token.find()) {
            String word = token.group();
            if (AHEAD_OF_ENTITY.contains(previous) && isEntity.test(word)) {
                if (depth == 0) {
                    return word;
                }
                nested.add(word);
            }
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            previous = word.toUpperCase(Locale.ROOT);
        }
        return nested.isEmpty() ? null : nested.get(0);
    }
}
