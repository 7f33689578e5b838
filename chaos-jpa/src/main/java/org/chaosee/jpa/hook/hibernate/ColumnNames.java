package org.chaosee.jpa.hook.hibernate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/**
 * The names that an SQL text has, of columns and of whatever else. They tell the entities apart that share a table:
 * Hibernate reads and inserts all columns of one.
 */
record ColumnNames(Set<String> names) {

    private static final Pattern NAME = Pattern.compile("[\\w$]+");

    static ColumnNames in(String sql) {
        return new ColumnNames(NAME.matcher(sql)
                .results()
                .map(MatchResult::group)
                .map(ColumnNames::plain)
                .collect(Collectors.toSet()));
    }

    /** The columns of that entity, made plain. */
    static Set<String> of(PersistentClass mapping) {
        Set<String> columns = new HashSet<>();
        Stream.concat(
                        mapping.getIdentifier().getSelectables().stream(),
                        mapping.getSubclassPropertyClosure().stream()
                                .map(Property::getSelectables)
                                .flatMap(List::stream))
                .forEach(each -> {
                    if (each instanceof Column column) {
                        columns.add(plain(column.getName()));
                    }
                });
        return columns;
    }

    /** The one with the most columns, of those that have all of theirs here; the first one when there is none such. */
    MappedEntity closest(List<MappedEntity> entities) {
        return entities.stream()
                .filter(entity -> names.containsAll(entity.columns()))
                .max(Comparator.comparingInt(entity -> entity.columns().size()))
                .orElse(entities.get(0));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
