package org.chaosee.jpa.hook.hibernate;

import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.spi.ServiceRegistryAwareService;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.jspecify.annotations.Nullable;

/** Makes the connection provider that Hibernate would make anyway, and stands itself around it. Thread-safe. */
final class ConnectionsInitiator implements StandardServiceInitiator<ConnectionProvider> {

    /** The constant of the same name moved between Hibernate's versions. */
    private static final String UNIT_NAME = "hibernate.persistenceUnitName";

    /** The persistence unit of our own store, which is never hit. */
    private static final String OWN_UNIT = "chaos-ee";

    private final StandardServiceInitiator<ConnectionProvider> real;

    /** @param real makes the provider that Hibernate would have without us */
    ConnectionsInitiator(StandardServiceInitiator<ConnectionProvider> real) {
        this.real = real;
    }

    @Override
    public Class<ConnectionProvider> getServiceInitiated() {
        return ConnectionProvider.class;
    }

    /** Null with multi-tenancy, which has providers of another kind. */
    @Override
    public @Nullable ConnectionProvider initiateService(
            Map<String, Object> settings, ServiceRegistryImplementor registry) {
        ConnectionProvider provider = real.initiateService(settings, registry);
        Object unit = settings.get(UNIT_NAME);
        if (provider == null || unit == null || unit.equals(OWN_UNIT)) {
            return provider;
        }
        HibernateUnit hooked = new HibernateUnit(unit.toString());
        try {
            return around(provider, hooked);
        } catch (RuntimeException | LinkageError e) {
            // Such as an interface that our class loader doesn't see. The unit shows up without a hook.
            return provider;
        }
    }

    private static ConnectionProvider around(ConnectionProvider real, HibernateUnit unit) {
        ClassLoader loader = ConnectionsInitiator.class.getClassLoader();
        Set<Class<?>> interfaces = new LinkedHashSet<>(List.of(
                ConnectionProvider.class,
                // By this the registry has us pass on what it has to inject, for it finds no annotations on a proxy.
                ServiceRegistryAwareService.class));
        for (Class<?> type = real.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> each : type.getInterfaces()) {
                if (Modifier.isPublic(each.getModifiers()) && isVisible(each, loader)) {
                    interfaces.add(each);
                }
            }
        }
        return (ConnectionProvider) Proxy.newProxyInstance(
                loader, interfaces.toArray(Class<?>[]::new), new HibernateConnections(real, unit));
    }

    private static boolean isVisible(Class<?> type, @Nullable ClassLoader loader) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
