package org.chaosee.jpa.failure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import org.chaosee.api.fault.DatabaseFault;

/** What JDBC itself has for a failure (JDBC 4.3, section 8.5), for the products that there is nothing better for. */
final class StandardFailure {

    private StandardFailure() {}

    static SQLException provoke(DatabaseFault fault, String message, Connection connection) {
        SQLException failure = make(fault, message);
        if (fault == DatabaseFault.CONNECTION_LOST) {
            undo(connection, failure);
        }
        return failure;
    }

    static SQLException make(DatabaseFault fault, String message) {
        return switch (fault) {
            case LOCK_TIMEOUT -> new SQLTransactionRollbackException("Lock wait timeout. " + message, "40001");
            case QUERY_TIMEOUT -> new SQLTimeoutException("Statement cancelled due to timeout. " + message, "HYT00");
            case CONNECTION_LOST -> new SQLNonTransientConnectionException("Connection lost. " + message, "08006");
            case OPTIMISTIC_LOCK -> throw new IllegalArgumentException("no driver knows of " + fault.type());
        };
    }

    /** A server undoes what the session did that it has lost. */
    static void undo(Connection connection, SQLException failure) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // Not on a connection in a transaction of the container, which ends it on seeing the failure.
            failure.addSuppressed(e);
        }
    }
}
