package org.chaosee.jpa.hook.eclipselink;

import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.UnitPoints;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.Call;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.jspecify.annotations.Nullable;

/**
 * Lets each statement of a unit pass its fault point.
 *
 * <pre>{@code
 * before the first statement of an operation: take the connection → delay or fail
 *   → the statement
 *     → after the last one of a write that went through: delay or fail
 *       → let go of the connection
 * }</pre>
 *
 * <p>The connection is held during a delay, as a slow database would have it held. A statement that is queued for a
 * batch passes when it is queued: each row is delayed. What fails is the batch, when it would be executed.
 *
 * <p>Thread-safe. What it remembers between two events is kept at the query, which is a clone for each execution.
 */
final class StatementWatch {

    private final ChaosRuntime runtime;
    private final StatementPoints points;
    private final ConnectionWatch connections;
    private final StatementStrike strike;

    StatementWatch(UnitPoints unit, DatabaseSession session) {
        this.runtime = unit.runtime();
        this.points = new StatementPoints(unit, session);
        this.connections = new ConnectionWatch(unit);
        this.strike = new StatementStrike(runtime);
    }

    boolean isOf(ChaosRuntime other) {
        return runtime == other;
    }

    /**
     * A statement is about to be executed.
     *
     * @throws RuntimeException what was injected
     */
    void before(Call call, AbstractSession session) {
        if (!(call instanceof DatabaseCall statement)) {
            return;
        }
        connections.beforeStatement(accessor(statement));
        if (!isLive()) {
            return;
        }
        Passage passage = passage(statement);
        if (passage == null) {
            return;
        }
        boolean passed = false;
        try {
            // What the provider throws here, for want of a connection, it would throw a moment later anyway.
            passage.hold(session);
            if (passage.begin()) {
                strike.strike(passage, Phase.BEFORE, new Execution(statement, passage.accessor(), session));
            }
            passed = true;
        } finally {
            if (!passed) {
                passage.letGo();
            }
        }
    }

    /**
     * A statement was executed, or failed.
     *
     * @param result null when it failed, or asked for one row and found none
     * @throws RuntimeException what was injected
     */
    void after(Call call, @Nullable Object result, AbstractSession session) {
        Passage passage = Passage.of(call, this);
        if (passage == null) {
            return;
        }
        try {
            if (result != null
                    && call instanceof DatabaseCall statement
                    && passage.operation().writes()
                    && isLast(passage, statement)) {
                strike.strike(passage, Phase.AFTER, new Execution(statement, passage.accessor(), session));
            }
        } finally {
            passage.letGo();
        }
    }

    /** There will be no more of a statement. */
    void abandon(Call call) {
        Passage passage = Passage.of(call, this);
        if (passage != null) {
            passage.letGo();
        }
    }

    /** The current thread got a connection from a pool. */
    void acquired(Accessor accessor) {
        if (isLive() && accessor instanceof DatabaseAccessor connection) {
            connections.acquired(connection);
        }
    }

    /** The current thread gives a connection back. */
    void released() {
        connections.released();
    }

    private boolean isLive() {
        return runtime.engine().plan().has(Kind.JPA);
    }

    private @Nullable Passage passage(DatabaseCall statement) {
        try {
            Passage begun = Passage.of(statement, this);
            if (begun != null || !(accessor(statement) instanceof DatabaseAccessor accessor)) {
                return begun;
            }
            Passage passage = points.passage(statement, accessor);
            if (passage != null) {
                passage.keepAt(statement.getQuery(), this);
            }
            return passage;
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return null;
        }
    }

    private static @Nullable Accessor accessor(DatabaseCall statement) {
        return statement.getQuery() == null ? null : statement.getQuery().getAccessor();
    }

    private boolean isLast(Passage passage, DatabaseCall statement) {
        try {
            return LastStatement.is(statement, passage.operation());
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return false;
        }
    }
}
