package org.chaosee.cdi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.cdi.extension.ChaosExtension;
import org.chaosee.core.runtime.ChaosRuntime;

/**
 * Adds the {@link ChaosControl} bean, which has to be there also when Chaos EE is off: an application that injects it has
 * to start then, too. With an id, so that beans that are passivated may keep it (Jakarta CDI 4.0, section 17.6).
 */
public class ControlExtension implements Extension {

    void addControl(@Observes AfterBeanDiscovery event, BeanManager beans) {
        ChaosControl control = beans.getExtension(ChaosExtension.class)
                .runtime()
                .map(ChaosRuntime::control)
                .orElseGet(ControlWhenOff::new);
        event.<ChaosControl>addBean()
                .beanClass(ControlExtension.class)
                .id(ChaosControl.class.getName())
                .types(Object.class, ChaosControl.class)
                .scope(ApplicationScoped.class)
                .createWith(context -> control);
    }
}
