package org.chaosee.core.point;

import java.util.List;

/**
 * Which exceptions a caller of a place has to reckon with. Unchecked ones always; of the checked ones, those that the
 * place declares (The Java Language Specification, section 11.2). Thread-safe.
 */
public final class Throwables {

    /** Any at all: whoever calls such a place wraps what it can't pass on. */
    public static final Throwables ANY = new Throwables(List.of(Throwable.class));

    private final List<Class<?>> declared;

    private Throwables(List<Class<?>> declared) {
        this.declared = declared;
    }

    /** Those of a method that declares these, and no other. */
    public static Throwables declaring(Class<?>... types) {
        return new Throwables(List.of(types));
    }

    /** Whether the caller reckons with that type. */
    public boolean include(Class<? extends Throwable> type) {
        return RuntimeException.class.isAssignableFrom(type)
                || Error.class.isAssignableFrom(type)
                || declared.stream().anyMatch(each -> each.isAssignableFrom(type));
    }
}
