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
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.jpa.driver.Forwarding;
import org.chaosee.jpa.failure.ContainerTransaction;
import org.chaosee.jpa.failure.DatabaseFailures;
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
    private final DatabaseFailures failures;
    private @Nullable SQLException lost;

    /** Whether the application has turned auto-commit off: its transactions here are its own. */
    private boolean ownTransactions;

    ChaosConnection(Connection delegate, JdbcPoints points, DatabaseFailures failures) {
        super(delegate, Connection.class);
        this.points = points;
        this.failures = failures;
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        if (lost != null) {
            return callLost(method, arguments);
        }
        if (method.getName().equals("commit")) {
            pass(JdbcOperation.COMMIT, Phase.BEFORE, false);
            forward(method, arguments);
            points.pass(JdbcOperation.COMMIT, Phase.AFTER, this::failCommitted);
            return null;
        }
        if (method.getName().equals("setAutoCommit")) {
            boolean before = delegate().getAutoCommit();
            forward(method, arguments);
            ownTransactions = !delegate().getAutoCommit() && (before || ownTransactions);
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
        // It isn't closed: an application that closes only what isn't would keep it from its pool for good.
        return method.getName().equals("isValid") ? false : forward(method, arguments);
    }

    /** Lets a statement on this connection, a batch of them, or its commit, pass. */
    void pass(JdbcOperation operation, Phase phase, boolean batch) throws SQLException {
        points.pass(operation, phase, (fault, message) -> fail(fault, message, batch));
    }

    /** @throws SQLException when this connection is lost */
    void failWhenLost() throws SQLException {
        if (lost != null) {
            throw new SQLNonTransientConnectionException("The connection is lost: " + lost.getMessage(), "08003", lost);
        }
    }

    private SQLException fail(DatabaseFault fault, String message, boolean batch) {
        // Asked ahead: a pool may have taken the handle back by the time that the failure is there.
        boolean enlisted = fault == DatabaseFault.CONNECTION_LOST && mayBeEnlisted();
        SQLException failure = batch
                ? failures.provokeInBatch(fault, message, delegate())
                : failures.provoke(fault, message, delegate());
        if (fault == DatabaseFault.CONNECTION_LOST) {
            lost = failure;
        }
        if (enlisted) {
            ContainerTransaction.giveUp();
        }
        return failure;
    }

    /** What the database failed in is a new transaction, of which the application knows nothing. */
    private SQLException failCommitted(DatabaseFault fault, String message) {
        SQLException failure = fail(fault, message, false);
        if (fault != DatabaseFault.CONNECTION_LOST) { // Which has undone it already.
            DatabaseFailures.undo(delegate(), failure);
        }
        return failure;
    }

    /**
     * Whether what is done here may be part of the container's transaction. Then the container has turned auto-commit
     * off. That it refuses a rollback tells nothing: GlassFish and Payara refuse none.
     */
    private boolean mayBeEnlisted() {
        try {
            return !ownTransactions && !delegate().getAutoCommit();
        } catch (SQLException e) {
            return true; // In trouble of its own; a transaction too many that is rolled back harms least.
        }
    }
}
