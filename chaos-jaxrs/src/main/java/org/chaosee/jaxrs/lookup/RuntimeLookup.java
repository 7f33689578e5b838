package org.chaosee.jaxrs.lookup;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.chaosee.core.runtime.ChaosRuntime;

/** Finds out whether Chaos EE is on: only then is its runtime a bean. */
public final class RuntimeLookup {

    private RuntimeLookup() {}

    /** Empty when Chaos EE is off. */
    public static Optional<ChaosRuntime> find() {
        try {
            Instance<ChaosRuntime> runtime = CDI.current().select(ChaosRuntime.class);
            return runtime.isResolvable() ? Optional.of(runtime.get()) : Optional.empty();
        } catch (IllegalStateException e) {
            // An application without CDI: nothing can have switched Chaos EE on.
            return Optional.empty();
        }
    }
}
