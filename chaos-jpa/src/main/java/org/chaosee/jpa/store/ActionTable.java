package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;

/** The questions to the two tables, within one persistence context. None is answered from a cache. */
record ActionTable(EntityManager entityManager) {

    long revision() {
        // A query of a single value, and not of the entity, which the persistence context might know from before.
        List<Long> revisions = entityManager
                .createQuery("select r.revision from RevisionRow r where r.id = " + RevisionRow.ONLY, Long.class)
                .getResultList();
        if (revisions.isEmpty()) {
            throw new PersistenceException("the row of the table " + RevisionRow.TABLE + " is gone");
        }
        return revisions.get(0);
    }

    /** Raises the revision and gives the new one; from then on other writers wait until the transaction ends. */
    long raiseRevision() {
        entityManager
                .createQuery("update RevisionRow r set r.revision = r.revision + 1 where r.id = " + RevisionRow.ONLY)
                .executeUpdate();
        return revision();
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
