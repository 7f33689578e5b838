package org.chaosee.jpa.hook.hibernate;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/** Has Hibernate come to us for the connection provider of a unit, unless Chaos EE is off. Found by a service loader. */
public final class HibernateServices implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        if (Switch.mayBeOn()) {
            builder.addInitiator(new ConnectionsInitiator());
        }
    }
}
