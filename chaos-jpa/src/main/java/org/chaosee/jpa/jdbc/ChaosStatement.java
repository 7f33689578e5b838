package org.chaosee.jpa.jdbc;

import java.lang.reflect.Method;
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
            return method.getName().equals("getConnection") ? connection.proxy() : forward(method, arguments);
        }
        boolean batch = BATCHES.contains(method.getName());
        connection.pass(operation, Phase.BEFORE, batch);
        Object result = forward(method, arguments);
        if (operation.writes()) {
            connection.pass(operation, Phase.AFTER, batch);
        }
        return result;
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
