package org.chaosee.cdi.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.chaosee.api.spi.GuardCondition;

/** A condition that an application brings. */
@ApplicationScoped
public class PressureCondition implements GuardCondition {

    @Inject
    Plant plant;

    @Override
    public String name() {
        return "pressure";
    }

    @Override
    public Optional<Breach> breach() {
        int bar = plant.pressure;
        return bar > 10 ? Optional.of(new Breach(bar + " bar", "10 bar")) : Optional.empty();
    }
}
