package org.chaosee.jpa.point;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a persistence unit is called, where its provider is none that we know. Thread-safe. Never throws: a name
 * that can't be had is unknown.
 */
public final class UnitNames {

    /** Where providers put it that have it among the properties of the factory. */
    private static final List<String> PROPERTIES =
            List.of("hibernate.persistenceUnitName", "openjpa.Id", "datanucleus.PersistenceUnitName");

    private final OnlyUnit only = new OnlyUnit();

    /**
     * The name of that factory's unit; null when nobody says it.
     *
     * @param said what the application calls it; empty when it says nothing
     */
    public @Nullable String of(EntityManagerFactory factory, String said) {
        if (!said.isEmpty()) {
            return said;
        }
        return byStandard(factory, EntityManagerFactory.class)
                .or(() -> byProperties(factory))
                .orElseGet(this::ofTheOnlyUnit);
    }

    /** The name of the unit that the application has, if it has one only; null otherwise. */
    public @Nullable String ofTheOnlyUnit() {
        return only.name().orElse(null);
    }

    /** Jakarta Persistence 3.2 has a method for it, which isn't there in 3.1. */
    static Optional<String> byStandard(Object factory, Class<?> standard) {
        try {
            Method name = standard.getMethod("getName");
            return name.invoke(factory) instanceof String text && !text.isEmpty()
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<String> byProperties(EntityManagerFactory factory) {
        try {
            Map<String, Object> properties = factory.getProperties();
            return PROPERTIES.stream()
                    .map(properties::get)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }
}
