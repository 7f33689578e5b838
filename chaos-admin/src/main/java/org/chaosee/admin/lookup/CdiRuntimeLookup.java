package org.chaosee.admin.lookup;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.chaosee.core.runtime.ChaosRuntime;

/**
 * Asks CDI: the bean is there if and only if Chaos EE is on. The only look-up of this kind; an injection point would
 * break the deployment of every application that has Chaos EE off.
 */
public final class CdiRuntimeLookup implements RuntimeLookup {

    @Override
    public Optional<ChaosRuntime> find() {
        try {
            Instance<ChaosRuntime> runtime = CDI.current().select(ChaosRuntime.class);
            return runtime.isResolvable() ? Optional.of(runtime.get()) : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.empty(); // an application without CDI
        }
    }
}
