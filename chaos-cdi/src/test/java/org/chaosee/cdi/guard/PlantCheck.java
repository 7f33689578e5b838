package org.chaosee.cdi.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A readiness check that counts on the context of a request. */
@Readiness
@RequestScoped
public class PlantCheck implements HealthCheck {

    @Inject
    Plant plant;

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // It is asked by one thread at a time.
    public HealthCheckResponse call() {
        plant.checks++;
        return new HealthCheckResponse(
                "plant",
                plant.ready ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN,
                Optional.empty());
    }
}
