package org.chaosee.jpa.hook.hibernate;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.Statement;
import org.chaosee.jpa.driver.Forwarding;
import org.jspecify.annotations.Nullable;

/** A statement of Hibernate's on its way to the driver: where the faults happen. Used by one thread at a time. */
final class HibernateStatement<T extends Statement> extends Forwarding<T> {

    private final @Nullable String prepared;
    private final HibernateConnection connection;
    private @Nullable Batch batch;

    /** @param prepared the SQL of a prepared statement; null for one that is told when it is executed */
    HibernateStatement(T delegate, Class<T> type, @Nullable String prepared, HibernateConnection connection) {
        super(delegate, type);
        this.prepared = prepared;
        this.connection = connection;
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "executeQuery", "executeUpdate", "executeLargeUpdate", "execute" -> execute(method, arguments);
            case "addBatch" -> addBatch(method, arguments);
            case "executeBatch", "executeLargeBatch" -> executeBatch(method, arguments);
            case "clearBatch" -> {
                batch = null;
                yield forward(method, arguments);
            }
            // JDBC 4.3, section 13.1: the connection that made the statement, as Hibernate knows it.
            case "getConnection" -> connection.proxy();
            default -> forward(method, arguments);
        };
    }

    private @Nullable Object execute(Method method, Object[] arguments) throws Throwable {
        connection.failWhenLost();
        Step step = connection.step(text(arguments));
        if (step == null) {
            return forward(method, arguments);
        }
        raise(step.before(connection::provoke));
        if (step.isStale()) {
            return executeStale(method, arguments);
        }
        Object result = forward(method, arguments);
        raise(step.after(connection::provoke));
        return step.isStale() ? nothing(method, result) : result;
    }

    /** A row that somebody else has changed is not found. A statement that returns rows has to be sent to make some. */
    private @Nullable Object executeStale(Method method, Object[] arguments) throws Throwable {
        return method.getReturnType() == int.class || method.getReturnType() == long.class
                ? nothing(method, null)
                : nothing(method, forward(method, arguments));
    }

    private static @Nullable Object nothing(Method method, @Nullable Object result) {
        if (result instanceof ResultSet rows) {
            return new NoRows(rows).proxy();
        }
        Class<?> type = method.getReturnType();
        // Written out: the two arms of a conditional would be made one type.
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : result;
    }

    private @Nullable Object addBatch(Method method, Object[] arguments) throws Throwable {
        connection.failWhenLost();
        Batch rows = batch;
        if (rows == null) {
            rows = new Batch();
            batch = rows;
        }
        return rows.add(connection.step(text(arguments))) ? forward(method, arguments) : null;
    }

    private @Nullable Object executeBatch(Method method, Object[] arguments) throws Throwable {
        connection.failWhenLost();
        Batch rows = batch;
        batch = null;
        if (rows == null) {
            return forward(method, arguments);
        }
        Throwable failure = rows.before(connection::provokeInBatch);
        if (failure != null) {
            // As a driver does after a failure.
            delegate().clearBatch();
        }
        raise(failure);
        Object counts = rows.isSent() ? forward(method, arguments) : null;
        raise(rows.after(connection::provokeInBatch));
        return rows.counts(counts, method.getReturnType().getComponentType());
    }

    private @Nullable String text(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof String sql ? sql : prepared;
    }

    private static void raise(@Nullable Throwable failure) throws Throwable {
        if (failure != null) {
            throw Thrown.by(failure);
        }
    }
}
