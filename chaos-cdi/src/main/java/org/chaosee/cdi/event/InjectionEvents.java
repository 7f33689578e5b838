package org.chaosee.cdi.event;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.api.Injection;
import org.chaosee.api.spi.InjectionListener;

/** Fires a CDI event for each injection: {@code @Observes Injection} or {@code @ObservesAsync Injection}. */
public final class InjectionEvents implements InjectionListener {

    private final Event<Injection> event;

    public InjectionEvents(BeanManager beans) {
        this.event = beans.getEvent().select(Injection.class);
    }

    @Override
    public void onInjection(Injection injection) {
        event.fireAsync(injection);
        event.fire(injection);
    }
}
