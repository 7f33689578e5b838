package org.chaosee.jpa.point;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entity.
 *
 * @param name the entity's name (Jakarta Persistence 3.1, section 11.1.17)
 * @param type its class
 * @param table the table of its own, as the mapping spells it; null when that is not known
 */
public record EntityFacts(
        String name, Class<?> type, @Nullable String table) {

    /** What the class tells of an entity that is called so. */
    public static EntityFacts annotated(String name, Class<?> type) {
        return new EntityFacts(name, type, AnnotatedTable.of(type, name));
    }

    /** What the class tells of the entity; one that says no name of its own is called like the class. */
    public static EntityFacts annotated(Class<?> type) {
        return annotated(name(type), type);
    }

    static String name(Class<?> type) {
        Entity entity = type.getAnnotation(Entity.class);
        return entity == null || entity.name().isEmpty() ? type.getSimpleName() : entity.name();
    }

    /** All names that a target may select the entity by; the first is the one to show. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            if (each == type || isManaged(each)) {
                add(names, each.getName());
                add(names, each.getSimpleName());
            }
        }
        return names;
    }

    private static boolean isManaged(Class<?> type) {
        return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class);
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }
}
