package org.chaosee.jpa.hook.eclipselink;

import java.sql.SQLException;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.failure.DatabaseFailures;
import org.chaosee.jpa.point.Strike;
import org.chaosee.jpa.point.UnitPoints;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Lets a connection that was taken from a pool pass its fault point: at once when the pool is a data source, otherwise
 * before the first statement on it, for a pool of EclipseLink's own would lose a connection whose taking fails.
 *
 * <p>Thread-safe.
 */
final class ConnectionWatch {

    private final ChaosRuntime runtime;
    private final @Nullable FaultPoint point;

    /** The connection that the thread took last, while no statement was executed on it. */
    @SuppressWarnings("ThreadLocalUsage") // A static one would outlive the application; there is one for each unit.
    private final ThreadLocal<Accessor> fresh = new ThreadLocal<>();

    ConnectionWatch(UnitPoints unit) {
        this.runtime = unit.runtime();
        this.point = unit.withoutEntity().of(JpaOperation.CONNECTION);
    }

    void acquired(DatabaseAccessor accessor) {
        if (point == null || point.idle()) {
            return;
        }
        if (accessor.usesExternalConnectionPooling()) {
            pass(point, accessor);
        } else {
            fresh.set(accessor);
        }
    }

    /** Whatever strikes later, the connection has had its first statement: it is forgotten even when nothing does. */
    void beforeStatement(@Nullable Accessor accessor) {
        if (point == null || accessor == null || accessor.usesExternalConnectionPooling()) {
            return;
        }
        if (point.idle()) {
            fresh.remove();
            return;
        }
        Accessor taken = fresh.get();
        fresh.remove();
        if (taken == accessor) {
            pass(point, taken);
        }
    }

    void released() {
        fresh.remove();
    }

    private void pass(FaultPoint passed, Accessor accessor) {
        Throwable thrown =
                Strike.at(passed, Phase.BEFORE, (fault, message) -> DatabaseFailures.unavailable(message), runtime);
        if (thrown instanceof SQLException failure) {
            throw unavailable(failure, accessor);
        }
        if (thrown != null) {
            throw StatementStrike.unchecked(thrown);
        }
    }

    /** As EclipseLink's connectors report it. */
    private static DatabaseException unavailable(SQLException failure, Accessor accessor) {
        DatabaseException unavailable = DatabaseException.sqlException(failure, true);
        unavailable.setAccessor(accessor);
        return unavailable;
    }
}
