package org.chaosee.jpa.hook.hibernate;

import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.connections.internal.ConnectionProviderInitiator;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.spi.ServiceContributor;
import org.jspecify.annotations.Nullable;

/** Has Hibernate come to us for the connection provider of a unit, unless Chaos EE is off. Found by a service loader. */
public final class HibernateServices implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        StandardServiceInitiator<ConnectionProvider> real = Switch.mayBeOn() ? real() : null;
        if (real != null) {
            builder.addInitiator(new ConnectionsInitiator(real));
        }
    }

    /** What Hibernate would use; null when this version has it elsewhere, for it is internal: then there is no hook. */
    private static @Nullable StandardServiceInitiator<ConnectionProvider> real() {
        try {
            return ConnectionProviderInitiator.INSTANCE;
        } catch (LinkageError e) {
            return null;
        }
    }
}
