package org.chaosee.jpa.jdbc;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.chaosee.api.Phase;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.jpa.driver.Forwarding;
import org.jspecify.annotations.Nullable;

/** A statement whose execution is a fault point. Used as a statement is: by one thread at a time. */
final class ChaosStatement<T extends Statement> extends Forwarding<T> {

    private static final Set<String> WHEN_LOST = Set.of("close", "isClosed", "toString", "hashCode");

    private static final Set<String> BATCHES = Set.of("executeBatch", "executeLargeBatch");

    private final @Nullable String prepared;
    private final ChaosConnection connection;

    /** @param prepared the SQL of a prepared statement; null for one that is told when it is executed */
    ChaosStatement(T delegate, Class<T> type, @Nullable String prepared, ChaosConnection connection) {
        super(delegate, type);
        this.prepared = prepared;
        this.connection = connection;
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        if (!WHEN_LOST.contains(method.getName())) {
            connection.failWhenLost();
        }
        JdbcOperation operation = operation(method.getName(), arguments);
        if (operation == null) {
            // JDBC 4.3, section 13.1: the connection that made the statement, as the application knows it.
            return method.getName().equals("getConnection") ? connection.proxy() : proxied(forward(method, arguments));
        }
        boolean batch = BATCHES.contains(method.getName());
        if (batch) {
            passBatch(operation);
        } else {
            connection.pass(operation, Phase.BEFORE, false);
        }
        Object result = proxied(forward(method, arguments));
        if (operation.writes()) {
            connection.pass(operation, Phase.AFTER, batch);
        }
        return result;
    }

    /** Drivers empty a batch that fails, which this one can't know of: it was never sent. */
    private void passBatch(JdbcOperation operation) throws SQLException {
        try {
            connection.pass(operation, Phase.BEFORE, true);
        } catch (SQLException | RuntimeException | Error e) {
            try {
                delegate().clearBatch();
            } catch (SQLException onClearing) {
                e.addSuppressed(onClearing);
            }
            throw e;
        }
    }

    private @Nullable Object proxied(@Nullable Object result) {
        return result instanceof ResultSet rows ? new ChaosResultSet(rows, this).proxy() : result;
    }

    private @Nullable JdbcOperation operation(String method, Object[] arguments) {
        return switch (method) {
            case "executeQuery" -> JdbcOperation.READ;
            case "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch" -> JdbcOperation.WRITE;
            case "execute" ->
                Sql.operation(arguments.length > 0 && arguments[0] instanceof String sql ? sql : prepared);
            default -> null;
        };
    }
}
