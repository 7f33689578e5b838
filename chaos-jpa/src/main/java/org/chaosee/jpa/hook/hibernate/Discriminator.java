package org.chaosee.jpa.hook.hibernate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return new Discriminator(
                Pattern.compile("\\." + Pattern.quote(selectable.getText()) + "\\s*(?:=|in\\b)\\s*\\(?([^)\\s]+)"),
                values);
    }

    boolean isIn(String sql) {
        Matcher asked = condition.matcher(sql);
        return asked.find() && Set.of(split(asked.group(1))).equals(values);
    }

    private static String[] split(String list) {
        return Pattern.compile(",")
                .splitAsStream(list.replace("'", ""))
                .distinct()
                .toArray(String[]::new);
    }
}
