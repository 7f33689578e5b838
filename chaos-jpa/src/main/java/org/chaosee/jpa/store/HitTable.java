package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chaosee.api.spi.HitCount;

/** The table of hits, within one persistence context. Each node writes its own rows only. */
record HitTable(EntityManager entityManager) {

    private static final Form<String> INSTANT = Form.instant();

    void put(UUID instance, HitCount count) {
        String action = count.action().toString();
        String since = String.valueOf(INSTANT.toColumn(count.since().toString()));
        int updated = entityManager
                .createQuery("update HitRow h set h.since = :since, h.hits = :hits where h.id = :id")
                .setParameter("since", since)
                .setParameter("hits", count.hits())
                .setParameter("id", HitRow.id(action, instance.toString()))
                .executeUpdate();
        if (updated == 0) {
            entityManager.persist(new HitRow(action, instance.toString(), since, count.hits()));
        }
    }

    /** What all nodes but that one have said of those actions. */
    List<HitCount> others(UUID instance, Set<UUID> actions) {
        return entityManager
                .createQuery(
                        "select h.actionId, h.since, sum(h.hits) from HitRow h"
                                + " where h.instance <> :instance and h.actionId in :actions"
                                + " group by h.actionId, h.since",
                        Object[].class)
                .setParameter("instance", instance.toString())
                .setParameter("actions", actions.stream().map(UUID::toString).toList())
                .getResultList()
                .stream()
                .flatMap(HitTable::count)
                .toList();
    }

    /** For an action that is deleted. */
    static void remove(EntityManager entityManager, UUID action) {
        entityManager
                .createQuery("delete from HitRow h where h.actionId = :action")
                .setParameter("action", action.toString())
                .executeUpdate();
    }

    /** What only a hand can have written is left out. */
    private static Stream<HitCount> count(Object[] row) {
        try {
            return Stream.of(new HitCount(
                    UUID.fromString((String) row[0]), Instant.parse((String) row[1]), ((Number) row[2]).longValue()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Stream.empty();
        }
    }
}
