package org.chaosee.jpa.jdbc;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import org.chaosee.api.Phase;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.jpa.driver.Forwarding;
import org.chaosee.jpa.failure.ContainerTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose commits and statements are fault points. Used as a connection is: by one thread at a time.
 *
 * <p>When it is lost, what it did since the last commit is undone, as the server would, and nothing can be done with it
 * any more but close it. The driver's connection stays whole, and goes back to its pool.
 */
final class ChaosConnection extends Forwarding<Connection> {

    /** What works on a connection that is lost; the rest of it fails. */
    private static final Set<String> WHEN_LOST =
            Set.of("close", "isClosed", "isValid", "abort", "toString", "hashCode");

    private final JdbcPoints points;
    private @Nullable SQLException lost;

    ChaosConnection(Connection delegate, JdbcPoints points) {
        super(delegate, Connection.class);
        this.points = points;
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        if (lost != null) {
            return callLost(method, arguments);
        }
        if (method.getName().equals("commit")) {
            pass(JdbcOperation.COMMIT, Phase.BEFORE, false);
            forward(method, arguments);
            pass(JdbcOperation.COMMIT, Phase.AFTER, false);
            return null;
        }
        Object result = forward(method, arguments);
        return result instanceof Statement statement ? proxy(statement, arguments) : result;
    }

    private Object proxy(Statement statement, Object[] arguments) {
        String sql = arguments.length > 0 && arguments[0] instanceof String text ? text : null;
        if (statement instanceof CallableStatement callable) {
            return new ChaosStatement<>(callable, CallableStatement.class, sql, this).proxy();
        } else if (statement instanceof PreparedStatement prepared) {
            return new ChaosStatement<>(prepared, PreparedStatement.class, sql, this).proxy();
        }
        return new ChaosStatement<>(statement, Statement.class, null, this).proxy();
    }

    private @Nullable Object callLost(Method method, Object[] arguments) throws Throwable {
        if (!WHEN_LOST.contains(method.getName())) {
            failWhenLost();
        }
        return switch (method.getName()) {
            case "isClosed" -> true;
            case "isValid" -> false;
            default -> forward(method, arguments);
        };
    }

    /** Lets a statement on this connection, a batch of them, or its commit, pass. */
    void pass(JdbcOperation operation, Phase phase, boolean batch) throws SQLException {
        points.pass(operation, phase, this, batch);
    }

    /** @throws SQLException when this connection is lost */
    void failWhenLost() throws SQLException {
        if (lost != null) {
            throw new SQLNonTransientConnectionException("The connection is lost: " + lost.getMessage(), "08003", lost);
        }
    }

    /** From now on this connection is lost, and its transaction with it. */
    void lose(SQLException failure) {
        lost = failure;
        ContainerTransaction.giveUp();
    }
}
