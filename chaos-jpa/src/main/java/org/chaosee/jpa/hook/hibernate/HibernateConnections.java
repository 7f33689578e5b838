package org.chaosee.jpa.hook.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.Service;
import org.hibernate.service.spi.InjectService;
import org.hibernate.service.spi.ServiceRegistryAwareService;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The connection provider of one unit. While no action can hit the unit it hands out the very connections of the real
 * one; so a connection that was taken before an action came into force is not hit by it.
 *
 * <p>Thread-safe, as the provider is.
 */
final class HibernateConnections implements InvocationHandler {

    private final ConnectionProvider real;
    private final HibernateUnit unit;

    HibernateConnections(ConnectionProvider real, HibernateUnit unit) {
        this.real = real;
        this.unit = unit;
    }

    /** The unit whose provider that is; null when it is none of ours. */
    static @Nullable HibernateUnit unitOf(@Nullable Object provider) {
        return provider != null
                        && Proxy.isProxyClass(provider.getClass())
                        && Proxy.getInvocationHandler(provider) instanceof HibernateConnections connections
                ? connections.unit
                : null;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "getConnection", "getReadOnlyConnection" -> connect(method, given);
            case "closeConnection", "closeReadOnlyConnection" ->
                forward(method, HibernateConnection.unproxied((Connection) given[0]));
            case "injectServices" -> inject(method, (ServiceRegistryImplementor) given[0]);
            case "equals" -> self == given[0];
            default -> forward(method, given);
        };
    }

    private @Nullable Object connect(Method method, Object[] arguments) throws Throwable {
        UnitFaults faults = unit.live();
        if (faults == null) {
            return forward(method, arguments);
        }
        Throwable failure = faults.connecting();
        if (failure != null) {
            throw Thrown.by(failure);
        }
        Connection connection = (Connection) forward(method, arguments);
        return connection == null ? null : new HibernateConnection(connection, unit).proxy();
    }

    private @Nullable Object inject(Method method, ServiceRegistryImplementor registry) throws Throwable {
        for (Method each : real.getClass().getMethods()) {
            InjectService wanted = each.getAnnotation(InjectService.class);
            if (wanted != null && each.getParameterCount() == 1) {
                forward(each, registry.getService(role(wanted, each).asSubclass(Service.class)));
            }
        }
        return real instanceof ServiceRegistryAwareService ? forward(method, registry) : null;
    }

    private static Class<?> role(InjectService wanted, Method method) {
        Class<?> role = wanted.serviceRole();
        return role == Void.class || role == Service.class ? method.getParameterTypes()[0] : role;
    }

    private @Nullable Object forward(Method method, @Nullable Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
