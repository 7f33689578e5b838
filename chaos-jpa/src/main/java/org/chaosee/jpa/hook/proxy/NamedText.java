package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import java.util.HashMap;
import java.util.Map;

/**
 * A query that is declared by an annotation.
 *
 * @param sql whether it is SQL
 * @param result the class of its results; {@code void} when it says nothing
 */
record NamedText(String text, boolean sql, Class<?> result) {

    /** Those that the class and its superclasses declare, by name. */
    static Map<String, NamedText> declaredBy(Class<?> type) {
        Map<String, NamedText> declared = new HashMap<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (NamedQuery query : each.getAnnotationsByType(NamedQuery.class)) {
                declared.putIfAbsent(query.name(), new NamedText(query.query(), false, void.class));
            }
            for (NamedNativeQuery query : each.getAnnotationsByType(NamedNativeQuery.class)) {
                declared.putIfAbsent(query.name(), new NamedText(query.query(), true, query.resultClass()));
            }
        }
        return declared;
    }
}
