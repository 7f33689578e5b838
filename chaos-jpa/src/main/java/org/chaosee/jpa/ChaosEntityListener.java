package org.chaosee.jpa;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import org.chaosee.api.Phase;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.jpa.hook.listener.ListenerHook;
import org.chaosee.jpa.point.RuntimeLookup;

/**
 * Comes by the fault points of entities in the way of the standard, where Chaos EE can't come by them by itself: units
 * that are looked up in JNDI, or whose factories the application makes. The application says so in its
 * {@code persistence.xml}:
 *
 * <pre>{@code <mapping-file>META-INF/chaos-entity-listeners.xml</mapping-file>}</pre>
 *
 * <p>The points of an entity are known from its first event on. They belong to the unit of the application if it has one
 * only, and to none in particular otherwise. Inserts, updates and removals are hit before and after; a find when the
 * entity is loaded, by whatever query. Queries as such, bulk statements and SQL have no events. An entity that has points
 * by another way is left alone.
 *
 * <p>Thread-safe. Throws what was injected, and nothing else; the provider marks the transaction for rollback then
 * (Jakarta Persistence 3.1, section 3.5).
 */
public class ChaosEntityListener {

    private final ListenerHook hook = new ListenerHook(RuntimeLookup.byCdi());

    /** For the persistence provider. */
    public ChaosEntityListener() {}

    @PrePersist
    public void prePersist(Object entity) {
        hook.pass(JpaOperation.INSERT, Phase.BEFORE, entity);
    }

    @PostPersist
    public void postPersist(Object entity) {
        hook.pass(JpaOperation.INSERT, Phase.AFTER, entity);
    }

    @PreUpdate
    public void preUpdate(Object entity) {
        hook.pass(JpaOperation.UPDATE, Phase.BEFORE, entity);
    }

    @PostUpdate
    public void postUpdate(Object entity) {
        hook.pass(JpaOperation.UPDATE, Phase.AFTER, entity);
    }

    @PreRemove
    public void preRemove(Object entity) {
        hook.pass(JpaOperation.REMOVE, Phase.BEFORE, entity);
    }

    @PostRemove
    public void postRemove(Object entity) {
        hook.pass(JpaOperation.REMOVE, Phase.AFTER, entity);
    }

    /** The entity is there already, but comes late, or not at all. */
    @PostLoad
    public void postLoad(Object entity) {
        hook.pass(JpaOperation.FIND, Phase.BEFORE, entity);
    }
}
