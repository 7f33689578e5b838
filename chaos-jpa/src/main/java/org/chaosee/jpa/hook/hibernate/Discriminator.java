package org.chaosee.jpa.hook.hibernate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * What queries for one entity of those that share a table have in their text: such as {@code .DTYPE='Dog'}, or {@code
 * .DTYPE in ('Dog','Puppy')} for an entity that others extend.
 *
 * @param condition finds the values asked for
 * @param values those of the entity
 */
record Discriminator(Pattern condition, Set<String> values) {

    /** A number, or a text; a quote within one is doubled. */
    private static final String LITERAL = "(?:'(?:[^']++|'')*+'|[^\\s,()']+)";

    private static final Pattern LITERALS = Pattern.compile(LITERAL);

    /** Null for an entity that has none, or extends none: nothing is asked for then. */
    static @Nullable Discriminator of(PersistentClass mapping) {
        Value column = mapping.getDiscriminator();
        if (mapping.getSuperclass() == null
                || column == null
                || column.getSelectables().isEmpty()) {
            return null;
        }
        Selectable selectable = column.getSelectables().get(0);
        Set<String> values = new HashSet<>();
        values.add(mapping.getDiscriminatorValue());
        mapping.getSubclassClosure().forEach(subclass -> values.add(subclass.getDiscriminatorValue()));
        return new Discriminator(condition(selectable.getText()), values);
    }

    /** Finds the values asked for in that column. */
    static Pattern condition(String column) {
        return Pattern.compile("\\." + Pattern.quote(column) + "\\s*(?:=|in\\b)\\s*\\(?(" + LITERAL + "(?:\\s*,\\s*"
                + LITERAL + ")*+)");
    }

    boolean isIn(String sql) {
        Matcher asked = condition.matcher(sql);
        return asked.find() && read(asked.group(1)).equals(values);
    }

    private static Set<String> read(String list) {
        return LITERALS.matcher(list)
                .results()
                .map(literal -> value(literal.group()))
                .collect(Collectors.toSet());
    }

    private static String value(String literal) {
        return literal.startsWith("'")
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : literal;
    }
}
