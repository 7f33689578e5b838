package org.chaosee.jpa.failure;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.chaosee.api.fault.DatabaseFault;
import org.jspecify.annotations.Nullable;

/**
 * The failures of one database. Wherever it can be done, the database itself is made to fail on the connection in
 * question: exception, SQL state and what becomes of the transaction are real then, through all the wrappers of a pool.
 * The physical connection survives each of them, so that none goes back to its pool dead.
 *
 * <p>Thread-safe.
 */
public final class DatabaseFailures {

    private volatile @Nullable Product product;

    /**
     * Has the database fail.
     *
     * @param fault anything but {@link DatabaseFault#OPTIMISTIC_LOCK}, of which no driver knows
     * @param message says that it is injected, and by what
     * @param connection the one that fails, below whatever of ours stands around it
     * @return the exception, of the driver's own class where that is known
     */
    public SQLException provoke(DatabaseFault fault, String message, Connection connection) {
        return marked(product(connection).provoke(fault, message, connection), message);
    }

    /** The same, of a batch of statements: JDBC has an exception of its own for these. */
    public SQLException provokeInBatch(DatabaseFault fault, String message, Connection connection) {
        SQLException failure = provoke(fault, message, connection);
        BatchUpdateException ofBatch = new BatchUpdateException(
                failure.getMessage(), failure.getSQLState(), failure.getErrorCode(), new int[0], failure);
        // Where drivers have the failure of the statement, and many applications look for it.
        ofBatch.setNextException(failure);
        return ofBatch;
    }

    /** The exception of a pool that has no connection to give, whatever the reason. */
    public static SQLException unavailable(String message) {
        return marked(new SQLTransientConnectionException("Connection is not available. " + message, "08001"), message);
    }

    /** Rolls back what the connection is in the middle of, unless a container forbids that: then it sees to it itself. */
    public static void undo(Connection connection, SQLException failure) {
        StandardFailure.undo(connection, failure);
    }

    /** Says in every stack trace that this failure is none of the database's own. */
    private static SQLException marked(SQLException failure, String message) {
        failure.addSuppressed(new InjectedFailure(message));
        return failure;
    }

    private Product product(Connection connection) {
        Product known = product;
        if (known != null) {
            return known;
        }
        try {
            Product found = Product.of(connection);
            product = found;
            return found;
        } catch (SQLException e) {
            return Product.ANY; // For now: the next connection may tell.
        }
    }
}
