package org.chaosee.jpa.hook.eclipselink;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.jpa.failure.DatabaseFailures;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;

/** Makes of each failure what EclipseLink would have thrown from the same place. Thread-safe. */
final class ProviderFailures {

    private final DatabaseFailures failures = new DatabaseFailures();

    /**
     * The exception of a statement that fails.
     *
     * @param inBatch whether it does so together with others
     */
    RuntimeException make(DatabaseFault fault, String message, Execution execution, boolean inBatch) {
        if (fault == DatabaseFault.OPTIMISTIC_LOCK) {
            return conflict(execution);
        }
        Connection connection = execution.accessor().getConnection();
        SQLException failure = inBatch
                ? failures.provokeInBatch(fault, message, connection)
                : failures.provoke(fault, message, connection);
        return fault == DatabaseFault.CONNECTION_LOST ? lost(failure, execution) : wrap(failure, execution);
    }

    /** The exception of a statement that a driver lets fail in that way. */
    RuntimeException asProvider(SQLException failure, Execution execution, boolean inBatch) {
        return wrap(inBatch ? inBatch(failure) : failure, execution);
    }

    private static SQLException inBatch(SQLException failure) {
        return new BatchUpdateException(
                failure.getMessage(),
                failure.getSQLState(),
                failure.getErrorCode(),
                new int[] {Statement.EXECUTE_FAILED},
                failure);
    }

    /** As EclipseLink does it where a statement fails: it asks whether the connection still lives, and wraps. */
    private static DatabaseException wrap(SQLException failure, Execution execution) {
        DatabaseException dead =
                execution.accessor().processExceptionForCommError(execution.session(), failure, execution.statement());
        return dead == null ? sqlException(failure, execution, false) : dead;
    }

    /**
     * The same for a connection that does not live any more. This one does, so EclipseLink is not asked to find out: it
     * gives the connection up all the same, and repeats a read outside of a transaction on another one.
     */
    private static DatabaseException lost(SQLException failure, Execution execution) {
        DatabaseAccessor accessor = execution.accessor();
        if (!execution.session().getLogin().isConnectionHealthValidatedOnError(execution.statement(), accessor)) {
            return sqlException(failure, execution, false);
        }
        accessor.setIsValid(false);
        accessor.setPossibleFailure(false);
        return sqlException(failure, execution, true);
    }

    private static DatabaseException sqlException(SQLException failure, Execution execution, boolean dead) {
        return DatabaseException.sqlException(
                failure, execution.statement(), execution.accessor(), execution.session(), dead);
    }

    /** Without an entity at hand, as for the row of a collection, it is what EclipseLink has for batches. */
    private static OptimisticLockException conflict(Execution execution) {
        DatabaseQuery query = execution.statement().getQuery();
        if (Batch.takes(execution) || !(query instanceof ObjectLevelModifyQuery write)) {
            return OptimisticLockException.batchStatementExecutionFailure();
        }
        return query.isDeleteObjectQuery()
                ? OptimisticLockException.objectChangedSinceLastReadWhenDeleting(write.getObject(), write)
                : OptimisticLockException.objectChangedSinceLastReadWhenUpdating(write.getObject(), write);
    }
}
