package org.chaosee.jpa.hook.hibernate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an SQL text tells of the statement.
 *
 * @param table the first table that belongs to an entity, by its plain name; null when there is none
 * @param entity the entity; null when there is none
 * @param related all entities that it may be about
 * @param writes whether it changes rows or the schema
 * @param locks whether it reads with a lock
 * @param followsUp whether it is a later one of several that make up one update in JPQL: it takes from a temporary table
 *     what the first one has put there
 */
record SqlFacts(
        @Nullable String table,
        @Nullable MappedEntity entity,
        List<MappedEntity> related,
        boolean writes,
        boolean locks,
        boolean followsUp) {}
