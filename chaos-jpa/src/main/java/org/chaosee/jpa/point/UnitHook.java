package org.chaosee.jpa.point;

import jakarta.persistence.EntityManagerFactory;
import org.chaosee.core.runtime.ChaosRuntime;

/** A way to come by the fault points of persistence units, for the units of one provider. Thread-safe. */
public interface UnitHook {

    /**
     * Sees to it that the unit's fault points are known, and are come by, once.
     *
     * @param factory any view of the unit's factory, such as a container's wrapper
     * @param name what the application calls the unit; empty when it says nothing
     * @return false when the unit is not of that provider; then nothing is changed
     * @throws RuntimeException when it is, but could not be attached to; it may be tried again
     */
    boolean attach(EntityManagerFactory factory, String name, ChaosRuntime runtime);
}
