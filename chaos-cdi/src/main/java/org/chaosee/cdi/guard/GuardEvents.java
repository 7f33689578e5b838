package org.chaosee.cdi.guard;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.api.guard.GuardBreached;
import org.chaosee.core.guard.GuardListener;

/** Fires a CDI event for each breach: {@code @Observes GuardBreached} or {@code @ObservesAsync GuardBreached}. */
final class GuardEvents implements GuardListener {

    private final Event<GuardBreached> event;

    GuardEvents(BeanManager beans) {
        this.event = beans.getEvent().select(GuardBreached.class);
    }

    @Override
    public void breached(GuardBreached breach) {
        event.fireAsync(breach);
        event.fire(breach);
    }
}
