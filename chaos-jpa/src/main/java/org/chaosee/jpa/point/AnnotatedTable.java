package org.chaosee.jpa.point;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The table of an entity as far as its class tells, by the defaults of Jakarta Persistence. */
final class AnnotatedTable {

    private AnnotatedTable() {}

    /** Null for a class that is mapped by a file, and says nothing itself. */
    static @Nullable String of(Class<?> type, String entityName) {
        Table table = type.getAnnotation(Table.class);
        if (table != null && !table.name().isEmpty()) {
            return table.name();
        }
        if (!type.isAnnotationPresent(Entity.class)) {
            return null;
        }
        Class<?> root = root(type);
        return root == type || !isInOneTable(root) ? entityName : of(root, EntityFacts.name(root));
    }

    private static Class<?> root(Class<?> type) {
        Class<?> root = type;
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            root = each.isAnnotationPresent(Entity.class) ? each : root;
        }
        return root;
    }

    /** Jakarta Persistence 3.1, section 11.1.24: that is what entities do that extend each other, unless they say so. */
    private static boolean isInOneTable(Class<?> root) {
        Inheritance inheritance = root.getAnnotation(Inheritance.class);
        return inheritance == null || inheritance.strategy() == InheritanceType.SINGLE_TABLE;
    }
}
