package org.chaosee.jpa.jdbc;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.failure.DatabaseFailures;
import org.chaosee.jpa.point.Exclusion;
import org.chaosee.jpa.point.Strike;
import org.jspecify.annotations.Nullable;

/** The fault points of one data source. Thread-safe. */
final class JdbcPoints {

    private final ChaosRuntime runtime;
    private final Map<JdbcOperation, FaultPoint> points = new EnumMap<>(JdbcOperation.class);
    private final DatabaseFailures failures = new DatabaseFailures();

    JdbcPoints(ChaosRuntime runtime, String dataSource) {
        this.runtime = runtime;
        Exclusion exclusion = new Exclusion(runtime.settings().exclusions().jpa());
        for (JdbcOperation operation : JdbcOperation.values()) {
            PointFacts facts = PointFacts.of(Kind.JDBC)
                    .with(Target.DATA_SOURCE, dataSource)
                    .with(Target.OPERATION, operation.names());
            if (!exclusion.excludes(facts)) {
                points.put(operation, runtime.engine().point(facts));
            }
        }
    }

    /** Whether no action can hit this data source at present. */
    boolean idle() {
        for (FaultPoint point : points.values()) {
            if (!point.idle()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Lets the current call pass.
     *
     * @param connection the one it is made on; null when there is none yet
     * @param batch whether it is a batch, whose failures JDBC has an exception of its own for
     * @throws SQLException when a failure was injected
     */
    void pass(JdbcOperation operation, Phase phase, @Nullable ChaosConnection connection, boolean batch)
            throws SQLException {
        FaultPoint point = points.get(operation);
        if (point == null || point.idle()) {
            return;
        }
        Throwable thrown =
                Strike.at(point, phase, (fault, message) -> fail(fault, message, connection, batch), runtime);
        if (thrown != null) {
            raise(thrown);
        }
    }

    private SQLException fail(
            DatabaseFault fault, String message, @Nullable ChaosConnection connection, boolean batch) {
        if (connection == null) {
            return DatabaseFailures.unavailable(message);
        }
        SQLException failure = batch
                ? failures.provokeInBatch(fault, message, connection.delegate())
                : failures.provoke(fault, message, connection.delegate());
        if (fault == DatabaseFault.CONNECTION_LOST) {
            connection.lose(failure);
        }
        return failure;
    }

    /** Throws what JDBC declares; a checked exception that it doesn't, no driver could throw. */
    private static void raise(Throwable thrown) throws SQLException {
        if (thrown instanceof SQLException declared) {
            throw declared;
        } else if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (thrown instanceof Error error) {
            throw error;
        }
        throw new SQLException(thrown.getMessage(), thrown);
    }
}
