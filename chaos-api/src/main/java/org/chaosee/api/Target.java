package org.chaosee.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of an action that selects fault points by their static facts.
 *
 * <p>A field that is left out means "any". A value is exact or a glob: {@code *} stands for any characters within one
 * segment (segments of a path are parted by {@code /}, those of a class name by {@code .}), {@code **} for any
 * characters at all.
 *
 * @param kind the kind of the fault points
 * @param fields patterns by field name; only fields of the kind, in the kind's order
 */
public record Target(Kind kind, Map<String, String> fields) {

    /** Field of {@link Kind#HTTP}: the HTTP method, in capital letters. */
    public static final String METHOD = "method";

    /** Field of {@link Kind#HTTP}: the path template from the context root on, such as {@code /api/products/{id}}. */
    public static final String PATH = "path";

    /** Field of {@link Kind#HTTP}: {@code Class#method}; the class with its package or without. */
    public static final String RESOURCE = "resource";

    /**
     * Copies the fields.
     *
     * @throws IllegalArgumentException when a field is not one of the kind's
     */
    public Target {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : kind.fields()) {
            String pattern = fields.get(name);
            if (pattern != null) {
                ordered.put(name, pattern);
            }
        }
        if (ordered.size() != fields.size()) {
            throw new IllegalArgumentException(
                    "fields of kind " + kind.id() + " are " + kind.fields() + ", not " + fields.keySet());
        }
        fields = Collections.unmodifiableMap(ordered);
    }

    /** Every fault point of that kind. */
    public static Target any(Kind kind) {
        return new Target(kind, Map.of());
    }

    /** This target, narrowed by one more field (or with that field replaced). */
    public Target with(String field, String pattern) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, pattern);
        return new Target(kind, changed);
    }
}
