package org.chaosee.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of an action that selects fault points by their static facts.
 *
 * <p>A field that is left out means "any". A value is exact or a glob: {@code *} stands for any characters within one
 * segment (segments of a path are parted by {@code /}, those of a class name by {@code .}), {@code **} for any
 * characters at all.
 *
 * <p>A fault point that matches all fields is selected, unless it is excluded.
 *
 * @param kind the kind of the fault points
 * @param fields patterns by field name; only fields of the kind, in the kind's order
 * @param exclude patterns of fault points that are not selected: those of which any field matches one of them
 */
public record Target(Kind kind, Map<String, String> fields, List<String> exclude) {

    /**
     * Field of {@link Kind#HTTP} and {@link Kind#CLIENT}: the HTTP method, in capital letters. Field of {@link Kind#BEAN}: the name of the Java
     * method.
     */
    public static final String METHOD = "method";

    /**
     * Field of {@link Kind#HTTP}: the path template from the context root on, such as {@code /api/products/{id}}. Field of
     * {@link Kind#CLIENT}: the path of the request's URI, in which {@code {id}} stands for each segment that looks like a
     * number or another id.
     */
    public static final String PATH = "path";

    /** Field of {@link Kind#CLIENT}: the host that is called, alone or with the port, such as {@code prices:8080}. */
    public static final String HOST = "host";

    /** Field of {@link Kind#HTTP}: {@code Class#method}; the class with its package or without. */
    public static final String RESOURCE = "resource";

    /**
     * Field of {@link Kind#JPA}: the entity's name, its class (with the package or without), or that of an entity or
     * mapped superclass that it extends.
     */
    public static final String ENTITY = "entity";

    /** Field of {@link Kind#JPA}: the table that the entity is mapped to, as the mapping spells it. */
    public static final String TABLE = "table";

    /**
     * Field of {@link Kind#JPA} and {@link Kind#JDBC}: what is done, such as {@code find} or {@code insert}, or the
     * group that it belongs to, {@code read} or {@code write}.
     */
    public static final String OPERATION = "operation";

    /** Field of {@link Kind#JPA}: the name of the persistence unit. */
    public static final String UNIT = "unit";

    /** Field of {@link Kind#JDBC}: the name that the data source is looked up or injected by. */
    public static final String DATA_SOURCE = "dataSource";

    /**
     * Field of {@link Kind#BEAN}: the bean's class, or a class or interface that it extends or implements; with the
     * package or without.
     */
    public static final String TYPE = "type";

    /**
     * Field of {@link Kind#BEAN}: an annotation of the method or of the bean's class, stereotypes and what they stand
     * for included; with the package or without.
     */
    public static final String ANNOTATION = "annotation";

    /**
     * Copies the fields and the list.
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
        exclude = List.copyOf(exclude);
    }

    /** A target that excludes nothing. */
    public Target(Kind kind, Map<String, String> fields) {
        this(kind, fields, List.of());
    }

    /** Every fault point of that kind. */
    public static Target any(Kind kind) {
        return new Target(kind, Map.of());
    }

    /** This target, narrowed by one more field (or with that field replaced). */
    public Target with(String field, String pattern) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, pattern);
        return new Target(kind, changed, exclude);
    }
}
