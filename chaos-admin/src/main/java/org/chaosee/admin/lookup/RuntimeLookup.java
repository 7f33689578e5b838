package org.chaosee.admin.lookup;

import jakarta.ws.rs.core.Configuration;
import java.util.Optional;
import org.chaosee.core.runtime.ChaosRuntime;

/** Finds the Chaos EE of the application. */
@FunctionalInterface
public interface RuntimeLookup {

    /** The property of the JAX-RS application under which its classes find the look-up. */
    String PROPERTY = "org.chaosee.admin.lookup";

    /** Empty when Chaos EE is off. Asked at each request: the answer may come true only after deployment. */
    Optional<ChaosRuntime> find();

    /** The look-up of that JAX-RS application; one that finds nothing when the application is not Chaos EE's own. */
    static RuntimeLookup of(Configuration configuration) {
        return configuration.getProperty(PROPERTY) instanceof RuntimeLookup lookup ? lookup : Optional::empty;
    }
}
