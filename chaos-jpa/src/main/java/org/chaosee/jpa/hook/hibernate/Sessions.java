package org.chaosee.jpa.hook.hibernate;

import java.lang.reflect.Method;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.jdbc.spi.LogicalConnectionImplementor;
import org.jspecify.annotations.Nullable;

/** Finds the way from an event to the connection of its session. */
final class Sessions {

    private Sessions() {}

    /**
     * The session of that event; null when the event doesn't say, as those of a stateless session don't before Hibernate
     * 7. By name, for the method returns another type in later versions.
     */
    static @Nullable SharedSessionContractImplementor session(Object event) {
        try {
            Method method = event.getClass().getMethod("getSession");
            return method.invoke(event) instanceof SharedSessionContractImplementor session ? session : null;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /**
     * The connection of the event's session, which is taken now if it isn't yet: the next statement would do so. What
     * that throws is the application's to see.
     *
     * @return null when it is none of ours
     */
    static @Nullable HibernateConnection connection(Object event, HibernateUnit unit) {
        LogicalConnectionImplementor logical;
        try {
            logical = logical(event);
        } catch (RuntimeException | LinkageError e) {
            unit.failed(e);
            return null;
        }
        return logical == null ? null : HibernateConnection.of(logical.getPhysicalConnection());
    }

    /** The same, of a session that has taken its connection already; null otherwise. */
    static @Nullable HibernateConnection connectionIfTaken(Object event) {
        LogicalConnectionImplementor logical = logical(event);
        return logical != null && logical.isPhysicallyConnected()
                ? HibernateConnection.of(logical.getPhysicalConnection())
                : null;
    }

    private static @Nullable LogicalConnectionImplementor logical(Object event) {
        SharedSessionContractImplementor session = session(event);
        return session == null ? null : session.getJdbcCoordinator().getLogicalConnection();
    }
}
