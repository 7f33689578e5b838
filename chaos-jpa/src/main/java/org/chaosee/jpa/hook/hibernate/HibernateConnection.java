package org.chaosee.jpa.hook.hibernate;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.jpa.driver.Forwarding;
import org.chaosee.jpa.failure.ContainerTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A connection while Hibernate holds it, and while an action can hit its unit. Used as a session is: by one thread at a
 * time.
 */
final class HibernateConnection extends Forwarding<Connection> {

    private final HibernateUnit unit;

    /** The writes of the current flush by their entity, for the rows of collections follow those of the owner. */
    private final IdentityHashMap<Object, Access> writes = new IdentityHashMap<>();

    private @Nullable Access announced;
    private @Nullable SQLException lost;

    HibernateConnection(Connection delegate, HibernateUnit unit) {
        super(delegate, Connection.class);
        this.unit = unit;
    }

    /** The one of ours behind that connection; null when it is none. */
    static @Nullable HibernateConnection of(@Nullable Connection connection) {
        return connection != null
                        && Proxy.isProxyClass(connection.getClass())
                        && Proxy.getInvocationHandler(connection) instanceof HibernateConnection ours
                ? ours
                : null;
    }

    /** The connection as the real provider knows it. */
    static @Nullable Connection unproxied(@Nullable Connection connection) {
        HibernateConnection ours = of(connection);
        return ours == null ? connection : ours.delegate();
    }

    /** The next statements write that entity. */
    void announce(JpaOperation operation, UnitFaults faults, @Nullable String entityName, Object entity) {
        Access before = writes.get(entity);
        announced = before != null && before.operation() == operation
                ? before // Its collections went ahead.
                : faults.access(operation, faults.entity(entityName));
        writes.put(entity, announced);
    }

    /** The next statements write a collection of that entity; it is part of the write of the entity, if there is one. */
    void announceCollection(
            JpaOperation operation, UnitFaults faults, @Nullable String ownerName, @Nullable Object owner) {
        if (owner == null) {
            announced = faults.access(operation, faults.entity(ownerName));
        } else {
            announced = writes.computeIfAbsent(owner, key -> faults.access(operation, faults.entity(ownerName)));
        }
    }

    /** Nothing is written until the next announcement. */
    void endWrites() {
        writes.clear();
        announced = null;
    }

    @Override
    protected @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "prepareCall", "createStatement" -> {
                failWhenLost();
                return proxy((Statement) forward(method, arguments), arguments);
            }
            case "commit" -> {
                failWhenLost();
                endWrites();
            }
            case "rollback" -> {
                if (arguments.length == 0) {
                    lost = null;
                } else {
                    failWhenLost(); // Its savepoints are lost with it.
                }
                endWrites();
            }
            default -> {}
        }
        return forward(method, arguments);
    }

    private @Nullable Object proxy(@Nullable Statement statement, Object[] arguments) {
        String sql = arguments.length > 0 && arguments[0] instanceof String text ? text : null;
        if (statement instanceof CallableStatement callable) {
            return new HibernateStatement<>(callable, CallableStatement.class, sql, this).proxy();
        } else if (statement instanceof PreparedStatement prepared) {
            return new HibernateStatement<>(prepared, PreparedStatement.class, sql, this).proxy();
        }
        return statement == null ? null : new HibernateStatement<>(statement, Statement.class, null, this).proxy();
    }

    /** What a statement of that text is a part of; null when it is not to be hit. */
    @Nullable
    Step step(@Nullable String text) {
        UnitFaults faults = unit.live();
        if (faults == null || text == null) {
            return null;
        }
        try {
            SqlFacts sql = faults.statement(text);
            Access write = announced;
            // The table need not be one of the announced entity's: it may have a collection in that of its elements.
            if (faults.idle(sql) && (write == null || write.idle())) {
                return null;
            }
            Site site = CallSite.of(sql);
            if (site.operation() == null) {
                return null;
            }
            return new Step(
                    site.announced() && write != null ? write : faults.access(site.operation(), sql.entity()), sql);
        } catch (RuntimeException | LinkageError e) {
            unit.failed(e);
            return null;
        }
    }

    /** Has the database fail. */
    SQLException provoke(DatabaseFault fault, String message) {
        return noted(fault, unit.failures().provoke(fault, message, delegate()));
    }

    /** Has the database fail in a batch. */
    SQLException provokeInBatch(DatabaseFault fault, String message) {
        return noted(fault, unit.failures().provokeInBatch(fault, message, delegate()));
    }

    private SQLException noted(DatabaseFault fault, SQLException failure) {
        if (fault == DatabaseFault.CONNECTION_LOST) {
            lost = failure;
            if (unit.isJta()) {
                ContainerTransaction.giveUp();
            }
        }
        return failure;
    }

    /**
     * What was done before the loss is undone; so nothing that comes later may be done either, until the transaction
     * has ended in a rollback.
     *
     * @throws SQLException when this connection is lost
     */
    void failWhenLost() throws SQLException {
        if (lost != null) {
            throw new SQLNonTransientConnectionException("The connection is lost: " + lost.getMessage(), "08003", lost);
        }
    }
}
