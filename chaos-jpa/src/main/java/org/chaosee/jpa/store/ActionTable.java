package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.spi.StoreState;
import org.jspecify.annotations.Nullable;

/** The questions to the two tables, within one persistence context. None is answered from a cache. */
record ActionTable(EntityManager entityManager) {

    StoreState state() {
        // A query of the values, and not of the entity, which the persistence context might know from before.
        List<?> rows = entityManager
                .createQuery(
                        "select r.revision, r.halted, r.haltedAt, r.haltedBy, r.haltReason from RevisionRow r"
                                + " where r.id = " + RevisionRow.ONLY,
                        Object[].class)
                .getResultList();
        Object[] row = (Object[]) onlyRow(rows);
        return state((Long) row[0], Boolean.TRUE.equals(row[1]), (String) row[2], (String) row[3], (String) row[4]);
    }

    static Object onlyRow(List<?> rows) {
        if (rows.isEmpty()) {
            throw new PersistenceException("the row of the table " + RevisionRow.TABLE + " is gone");
        }
        return rows.get(0);
    }

    static StoreState state(
            long revision, boolean halted, @Nullable String at, @Nullable String by, @Nullable String reason) {
        return new StoreState(revision, halted ? halt(at, by, reason) : null);
    }

    /** Halts; the revision has been raised. */
    void halt(Halt halt) {
        RevisionRow row = entityManager.find(RevisionRow.class, RevisionRow.ONLY);
        row.halted = true;
        row.haltedAt =
                halt.at() == null ? null : Form.instant().toColumn(halt.at().toString());
        row.haltedBy = halt.by();
        row.haltReason = halt.reason();
    }

    /** Lifts the halt; the revision has been raised. */
    void lift() {
        RevisionRow row = entityManager.find(RevisionRow.class, RevisionRow.ONLY);
        row.halted = false;
        row.haltedAt = null;
        row.haltedBy = null;
        row.haltReason = null;
    }

    /** Raises the revision and gives the new one; from then on other writers wait until the transaction ends. */
    StoreState raiseRevision() {
        return lock("r.revision + 1");
    }

    /** Like {@link #raiseRevision}, but nothing changes that other nodes would have to read. */
    StoreState lock() {
        return lock("r.revision");
    }

    private StoreState lock(String newRevision) {
        entityManager
                .createQuery(
                        "update RevisionRow r set r.revision = " + newRevision + " where r.id = " + RevisionRow.ONLY)
                .executeUpdate();
        return state();
    }

    /** What a hand has written need not be an instant. */
    private static Halt halt(@Nullable String at, @Nullable String by, @Nullable String reason) {
        Instant since = null;
        try {
            since = at == null ? null : Instant.parse(at);
        } catch (DateTimeException e) {
            // Nobody knows since when, then.
        }
        return new Halt(since, by, reason);
    }

    List<ActionRow> rows() {
        return entityManager
                .createQuery("select a from ActionRow a", ActionRow.class)
                .getResultList();
    }

    boolean hasId(String id) {
        return count("select count(a) from ActionRow a where a.id = ?1", id) > 0;
    }

    /** Whether an action of another id has that name. */
    boolean hasOther(String id, String name) {
        return count("select count(a) from ActionRow a where a.id <> ?1 and a.name = ?2", id, name) > 0;
    }

    private long count(String query, Object... parameters) {
        var counting = entityManager.createQuery(query, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            counting.setParameter(i + 1, parameters[i]);
        }
        return counting.getSingleResult();
    }
}
