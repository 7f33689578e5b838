package org.chaosee.jpa.failure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.chaosee.api.fault.DatabaseFault;

/**
 * Has PostgreSQL raise the error, with the state that it has for it. The server's transaction is aborted by it, as it
 * is by the real one; pools that look at the state take the connection for dead where they would in earnest.
 */
final class PostgreSqlFailure {

    private PostgreSqlFailure() {}

    static SQLException provoke(DatabaseFault fault, String message, Connection connection) {
        String error = switch (fault) {
            case LOCK_TIMEOUT -> raise("55P03", "canceling statement due to lock timeout", message);
            case QUERY_TIMEOUT -> raise("57014", "canceling statement due to statement timeout", message);
            case CONNECTION_LOST -> raise("57P01", "terminating connection due to administrator command", message);
            case OPTIMISTIC_LOCK -> throw new IllegalArgumentException("no driver knows of " + fault.type());
        };
        try (Statement statement = connection.createStatement()) {
            statement.execute(error);
        } catch (SQLException e) {
            return e;
        }
        return StandardFailure.provoke(fault, message, connection);
    }

    private static String raise(String state, String text, String message) {
        return "do $chaos$ begin raise exception using errcode = '" + state + "', message = '" + text + " ("
                + message.replace("'", "''").replace("$", "") + ")'; end $chaos$";
    }
}
