package org.chaosee.cdi.storm;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.chaosee.api.ChaosExperiment;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.cdi.extension.ChaosExtension;

/**
 * Hears of requests for storms. What can't be done is thrown to whoever fires the event: by {@code fire} itself, or by
 * the stage that {@code fireAsync} returns (Jakarta CDI 4.0, section 9.5). An observer that is added in code would not do:
 * Weld wraps whatever it throws.
 */
public class StormExtension implements Extension {

    /** Also when Chaos EE is off: an application that fires events has to start then, too. */
    void addQualifier(@Observes BeforeBeanDiscovery event) {
        event.addQualifier(ChaosExperiment.class);
    }

    void carryOut(@Observes @Any StormRequest request, EventMetadata event, BeanManager beans) {
        carryOut(request, event.getQualifiers(), beans);
    }

    void carryOutAsync(@ObservesAsync @Any StormRequest request, EventMetadata event, BeanManager beans) {
        carryOut(request, event.getQualifiers(), beans);
    }

    private static void carryOut(StormRequest request, Set<Annotation> qualifiers, BeanManager beans) {
        beans.getExtension(ChaosExtension.class)
                .runtime()
                .ifPresent(runtime -> new StormRequests(
                                runtime.storms(),
                                () -> runtime.engine().ambientCall().user())
                        .carryOut(request, qualifiers));
    }
}
