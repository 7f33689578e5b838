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

    /** All that nodes have said of an action since its counting began at that instant. */
    record Run(String action, String since) {}

    /** Whether the node has said something of the action before, in whose place this is then. */
    boolean update(UUID instance, HitCount count) {
        return entityManager
                        .createQuery("update HitRow h set h.since = :since, h.hits = :hits where h.id = :id")
                        .setParameter("since", column(count.since()))
                        .setParameter("hits", count.hits())
                        .setParameter("id", HitRow.id(count.action().toString(), instance.toString()))
                        .executeUpdate()
                > 0;
    }

    /** For a node that has said nothing of the action before. */
    void add(UUID instance, HitCount count) {
        entityManager.persist(
                new HitRow(count.action().toString(), instance.toString(), column(count.since()), count.hits()));
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

    List<Run> runs() {
        return entityManager
                .createQuery("select distinct h.actionId, h.since from HitRow h", Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Run((String) row[0], (String) row[1]))
                .toList();
    }

    List<HitRow> rows(Run run, int most) {
        return entityManager
                .createQuery("select h from HitRow h where h.actionId = :action and h.since = :since", HitRow.class)
                .setParameter("action", run.action())
                .setParameter("since", run.since())
                .setMaxResults(most)
                .getResultList();
    }

    /** Removes the row, unless it tells of another run by now; returns how many rows that were. */
    int remove(HitRow row) {
        return entityManager
                .createQuery("delete from HitRow h where h.id = :id and h.since = :since")
                .setParameter("id", row.id)
                .setParameter("since", row.since)
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

    private static String column(Instant since) {
        return String.valueOf(INSTANT.toColumn(since.toString()));
    }
}
