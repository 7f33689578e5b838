package org.chaosee.jpa.failure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.chaosee.api.fault.DatabaseFault;
import org.jspecify.annotations.Nullable;

/**
 * Has PostgreSQL raise the error, with the state that it has for it. The server's transaction is aborted by it, as it
 * is by the real one; pools that look at the state take the connection for dead where they would in earnest.
 */
final class PostgreSqlFailure {

    private PostgreSqlFailure() {}

    static SQLException provoke(DatabaseFault fault, String message, Connection connection) {
        Raised error = switch (fault) {
            case LOCK_TIMEOUT -> new Raised("55P03", "canceling statement due to lock timeout");
            case QUERY_TIMEOUT -> new Raised("57014", "canceling statement due to statement timeout");
            case CONNECTION_LOST -> new Raised("57P01", "terminating connection due to administrator command");
            case OPTIMISTIC_LOCK -> throw new IllegalArgumentException("no driver knows of " + fault.type());
        };
        try (Statement statement = connection.createStatement()) {
            statement.execute(error.sql(message));
        } catch (SQLException e) {
            if (isGenuine(e.getSQLState(), error, fault)) {
                if (fault == DatabaseFault.CONNECTION_LOST) {
                    // The error has aborted the transaction, and not every pool ends it.
                    StandardFailure.undo(connection, e);
                }
                return e;
            }
        }
        return StandardFailure.provoke(fault, message, connection);
    }

    /**
     * Whether a statement of the application would have failed in that way: as was asked for, for the connection is
     * really lost, or since the transaction was aborted before. Everything else is about our own statement: PL/pgSQL
     * may be forbidden.
     */
    private static boolean isGenuine(@Nullable String state, Raised error, DatabaseFault fault) {
        return state != null
                && (state.equals(error.state())
                        || state.startsWith("08")
                        || (state.equals("25P02") && fault != DatabaseFault.CONNECTION_LOST));
    }

    private record Raised(String state, String text) {

        String sql(String message) {
            return "do $chaos$ begin raise exception using errcode = '" + state + "', message = '" + text + " ("
                    + message.replace("'", "''").replace("$", "") + ")'; end $chaos$";
        }
    }
}
