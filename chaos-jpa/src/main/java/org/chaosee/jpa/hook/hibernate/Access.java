package org.chaosee.jpa.hook.hibernate;

import org.chaosee.api.Phase;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.Strike;
import org.jspecify.annotations.Nullable;

/**
 * One access to the database as the application sees it, of one statement or several: a new entity may have rows in
 * several tables and collections. It passes its fault point once. Used by one thread.
 */
final class Access {

    private final JpaOperation operation;
    private final @Nullable MappedEntity entity;
    private final @Nullable FaultPoint point;
    private final ChaosRuntime runtime;

    private boolean begun;
    private boolean ended;
    private boolean stale;

    /** @param point null when it is never to be hit */
    Access(JpaOperation operation, @Nullable MappedEntity entity, @Nullable FaultPoint point, ChaosRuntime runtime) {
        this.operation = operation;
        this.entity = entity;
        this.point = point;
        this.runtime = runtime;
    }

    JpaOperation operation() {
        return operation;
    }

    /** Whether no action can hit it at present. */
    boolean idle() {
        return point == null || point.idle();
    }

    /** Whether its rows are to look as if somebody else had changed them: nothing of it is found any more. */
    boolean isStale() {
        return stale;
    }

    /** Comes ahead of each statement, and returns what is to be thrown instead of it. */
    @Nullable
    Throwable before(Strike.Failure failure) {
        if (begun) {
            return null;
        }
        begun = true;
        return strike(Phase.BEFORE, failure);
    }

    /** Comes after each statement that went through, and returns what is to be thrown instead of its result. */
    @Nullable
    Throwable after(SqlFacts sql, Strike.Failure failure) {
        if (ended || !operation.writes() || !isLast(sql)) {
            return null;
        }
        ended = true;
        return strike(Phase.AFTER, failure);
    }

    /** It comes to nothing, because something ahead of it failed. */
    void skip() {
        begun = true;
        ended = true;
    }

    /**
     * Whether the row of the entity is written, in all tables of its inheritance. New rows go into the entity's own
     * table last, and the root's is the last that one is removed from. Which tables an update comes by depends on what
     * was changed: of it, the first statement counts. Rows of collections and of secondary tables may follow.
     */
    private boolean isLast(SqlFacts sql) {
        if (entity == null || sql.table() == null) {
            return true;
        }
        return switch (operation) {
            case INSERT -> sql.table().equals(entity.table());
            case REMOVE -> sql.table().equals(entity.rootTable());
            default -> true;
        };
    }

    private @Nullable Throwable strike(Phase phase, Strike.Failure failure) {
        if (point == null || point.idle()) {
            return null;
        }
        Throwable thrown = Strike.at(
                point,
                phase,
                (fault, message) ->
                        fault == DatabaseFault.OPTIMISTIC_LOCK ? new StaleRow() : failure.make(fault, message),
                runtime);
        if (thrown instanceof StaleRow) {
            stale = true;
            return null;
        }
        return thrown;
    }

    /** Never thrown: Hibernate itself makes the exception, when it finds no row to change. */
    private static final class StaleRow extends Exception {

        private static final long serialVersionUID = 1;

        StaleRow() {
            super(null, null, false, false);
        }
    }
}
