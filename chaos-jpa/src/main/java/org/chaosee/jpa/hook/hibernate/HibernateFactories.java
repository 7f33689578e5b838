package org.chaosee.jpa.hook.hibernate;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/** Looks behind the factories of the standard; apart from the hook, which has to load where Hibernate is absent. */
final class HibernateFactories {

    private HibernateFactories() {}

    /** The unit of that factory; null when it isn't Hibernate's, or not one that is to be hit. */
    static @Nullable HibernateUnit unitOf(EntityManagerFactory factory) {
        SessionFactoryImplementor unwrapped;
        try {
            unwrapped = factory.unwrap(SessionFactoryImplementor.class);
        } catch (RuntimeException e) {
            return null; // Jakarta Persistence 3.1, section 3.9.1: how a provider says that it is another one.
        }
        return unwrapped == null ? null : HibernateIntegrator.unitOf(unwrapped);
    }
}
