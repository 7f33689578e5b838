package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import java.util.Arrays;
import java.util.Objects;
import org.chaosee.jpa.point.EntityPoints;
import org.jspecify.annotations.Nullable;

/**
 * What a query is about, as far as it shows where the query is made.
 *
 * @param points those of its entity, or of what belongs to none
 */
record QuerySubject(Language language, EntityPoints points) {

    /** What it is written in. */
    enum Language {
        /** JPQL, or criteria. */
        JPQL,
        SQL,
        /** A stored procedure. */
        PROCEDURE
    }

    /** The subject of the query that the method of an entity manager makes; null for a method that makes none. */
    static @Nullable QuerySubject of(String method, Object[] arguments, Entities entities) {
        return switch (method) {
            case "createQuery" -> query(arguments, entities);
            case "createNamedQuery" -> named(arguments, entities);
            case "createNativeQuery" -> about(Language.SQL, result(arguments, entities), entities);
            case "createStoredProcedureQuery", "createNamedStoredProcedureQuery" ->
                about(Language.PROCEDURE, result(arguments, entities), entities);
            default -> null;
        };
    }

    private static QuerySubject about(Language language, @Nullable EntityPoints points, Entities entities) {
        return new QuerySubject(language, points != null ? points : entities.none());
    }

    private static QuerySubject query(Object[] arguments, Entities entities) {
        EntityPoints points = result(arguments, entities);
        if (points == null) {
            points = arguments[0] instanceof CommonAbstractCriteria criteria
                    ? root(criteria, entities)
                    : text(arguments[0], entities);
        }
        return about(Language.JPQL, points, entities);
    }

    private static QuerySubject named(Object[] arguments, Entities entities) {
        NamedText declared = arguments[0] instanceof String name ? entities.namedQuery(name) : null;
        EntityPoints points = result(arguments, entities);
        if (declared == null) {
            return about(Language.JPQL, points, entities);
        }
        if (declared.sql()) {
            return about(Language.SQL, points != null ? points : entities.of(declared.result()), entities);
        }
        return about(Language.JPQL, points != null ? points : text(declared.text(), entities), entities);
    }

    /** The entity among the classes that the query is told to return. */
    private static @Nullable EntityPoints result(Object[] arguments, Entities entities) {
        return Arrays.stream(arguments)
                .skip(1)
                .flatMap(argument -> argument instanceof Object[] several
                        ? Arrays.stream(several)
                        : Arrays.stream(new Object[] {argument}))
                .map(argument -> argument instanceof Class<?> type ? entities.of(type) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable EntityPoints root(CommonAbstractCriteria criteria, Entities entities) {
        if (criteria instanceof CriteriaQuery<?> query) {
            EntityPoints result = entities.of(query.getResultType());
            return result != null
                    ? result
                    : query.getRoots().stream()
                            .map(root -> of(root, entities))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
        return criteria instanceof CriteriaUpdate<?> update
                ? of(update.getRoot(), entities)
                : criteria instanceof CriteriaDelete<?> delete ? of(delete.getRoot(), entities) : null;
    }

    private static @Nullable EntityPoints of(Root<?> root, Entities entities) {
        return entities.of(root.getModel().getJavaType());
    }

    private static @Nullable EntityPoints text(@Nullable Object jpql, Entities entities) {
        String name = jpql instanceof String text ? Jpql.entity(text, word -> entities.of(word) != null) : null;
        return name == null ? null : entities.of(name);
    }
}
