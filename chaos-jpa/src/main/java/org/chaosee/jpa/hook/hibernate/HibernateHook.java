package org.chaosee.jpa.hook.hibernate;

import jakarta.persistence.EntityManagerFactory;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.UnitHook;

/** Makes the fault points of Hibernate's units known before their first use. Nothing of Hibernate need be there. */
public final class HibernateHook implements UnitHook {

    @Override
    public boolean attach(EntityManagerFactory factory, String name, ChaosRuntime runtime) {
        try {
            HibernateUnit unit = HibernateFactories.unitOf(factory);
            return unit != null && unit.bind(runtime);
        } catch (LinkageError e) {
            return false; // There is no Hibernate here, or one that we don't know.
        }
    }
}
