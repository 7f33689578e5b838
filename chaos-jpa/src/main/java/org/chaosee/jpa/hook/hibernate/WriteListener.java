package org.chaosee.jpa.hook.hibernate;

import org.chaosee.core.point.JpaOperation;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.AbstractPreDatabaseOperationEvent;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.jspecify.annotations.Nullable;

/** Tells the connection of a session which entity the next statements write. Vetoes nothing. Thread-safe. */
final class WriteListener
        implements PreInsertEventListener,
                PreUpdateEventListener,
                PreDeleteEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionUpdateEventListener,
                PreCollectionRemoveEventListener,
                FlushEventListener,
                AutoFlushEventListener {

    private static final long serialVersionUID = 1;

    private final transient HibernateUnit unit;

    WriteListener(HibernateUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        announce(JpaOperation.INSERT, event);
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        announce(JpaOperation.UPDATE, event);
        return false;
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        announce(JpaOperation.REMOVE, event);
        return false;
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        announceCollection(event);
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        announceCollection(event);
    }

    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        announceCollection(event);
    }

    /** Comes after Hibernate's own listener, which did the flush. */
    @Override
    public void onFlush(FlushEvent event) {
        endWrites(event);
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        endWrites(event);
    }

    private void announce(JpaOperation operation, AbstractPreDatabaseOperationEvent event) {
        UnitFaults faults = unit.live();
        HibernateConnection connection = faults == null ? null : Sessions.connection(event, unit);
        if (faults == null || connection == null) {
            return;
        }
        try {
            connection.announce(operation, faults, event.getPersister().getEntityName(), event.getEntity());
        } catch (RuntimeException | LinkageError e) {
            unit.failed(e);
        }
    }

    private void announceCollection(AbstractCollectionEvent event) {
        UnitFaults faults = unit.live();
        HibernateConnection connection = faults == null ? null : Sessions.connection(event, unit);
        if (faults == null || connection == null) {
            return;
        }
        try {
            Object owner = event.getAffectedOwnerOrNull();
            JpaOperation operation =
                    isRemoved(owner, Sessions.session(event)) ? JpaOperation.REMOVE : JpaOperation.UPDATE;
            connection.announceCollection(operation, faults, event.getAffectedOwnerEntityName(), owner);
        } catch (RuntimeException | LinkageError e) {
            unit.failed(e);
        }
    }

    /** The collections of an entity are removed ahead of it. */
    private static boolean isRemoved(@Nullable Object owner, @Nullable SharedSessionContractImplementor session) {
        if (owner == null || session == null) {
            return false;
        }
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(owner);
        return entry != null && entry.getStatus().isDeletedOrGone();
    }

    private void endWrites(Object event) {
        if (unit.live() == null) {
            return;
        }
        try {
            HibernateConnection connection = Sessions.connectionIfTaken(event);
            if (connection != null) {
                connection.endWrites();
            }
        } catch (RuntimeException | LinkageError e) {
            unit.failed(e);
        }
    }
}
