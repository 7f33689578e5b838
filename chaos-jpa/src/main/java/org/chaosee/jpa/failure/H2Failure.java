package org.chaosee.jpa.failure;

import java.sql.Connection;
import java.sql.SQLException;
import org.chaosee.api.fault.DatabaseFault;

/** The exceptions of H2, made by H2: it has no statement that raises them. Its classes are the application's. */
final class H2Failure {

    private H2Failure() {}

    static SQLException provoke(DatabaseFault fault, String message, Connection connection) {
        int code = switch (fault) {
            case LOCK_TIMEOUT -> 50_200;
            case QUERY_TIMEOUT -> 57_014;
            case CONNECTION_LOST -> 90_067;
            case OPTIMISTIC_LOCK -> throw new IllegalArgumentException("no driver knows of " + fault.type());
        };
        SQLException failure;
        try {
            failure = make(code, message, connection);
        } catch (SQLException | ReflectiveOperationException | LinkageError | ClassCastException e) {
            return StandardFailure.provoke(fault, message, connection);
        }
        if (fault == DatabaseFault.CONNECTION_LOST) {
            StandardFailure.undo(connection, failure);
        }
        return failure;
    }

    /** Pools hand out the metadata as the driver makes them. */
    private static SQLException make(int code, String message, Connection connection)
            throws SQLException, ReflectiveOperationException {
        ClassLoader loader = connection.getMetaData().getClass().getClassLoader();
        Class<?> exceptions = Class.forName("org.h2.message.DbException", true, loader);
        Object made = exceptions.getMethod("get", int.class, String[].class).invoke(null, code, new String[] {message});
        return (SQLException) exceptions.getMethod("getSQLException").invoke(made);
    }
}
