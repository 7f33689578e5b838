package org.chaosee.jpa.jdbc;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.Exclusion;
import org.chaosee.jpa.point.Strike;

/** The fault points of one name of data sources. Thread-safe. */
final class JdbcPoints {

    private final ChaosRuntime runtime;
    private final Map<JdbcOperation, FaultPoint> points = new EnumMap<>(JdbcOperation.class);

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
     * @param failure makes the exception of a failure that is injected
     * @throws SQLException when something was injected
     */
    void pass(JdbcOperation operation, Phase phase, Strike.Failure failure) throws SQLException {
        FaultPoint point = points.get(operation);
        if (point == null || point.idle()) {
            return;
        }
        Throwable thrown = Strike.at(point, phase, failure, runtime);
        if (thrown != null) {
            raise(thrown);
        }
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
