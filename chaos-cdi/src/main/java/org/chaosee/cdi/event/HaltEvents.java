package org.chaosee.cdi.event;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.api.halt.ChaosHalted;
import org.chaosee.api.halt.ChaosLifted;
import org.chaosee.api.halt.Halt;
import org.chaosee.core.halt.HaltListener;

/** Fires CDI events of halts, synchronous and asynchronous ones. */
public final class HaltEvents implements HaltListener {

    private final Event<Object> event;
    private final String node;

    /** @param node the name of this node */
    public HaltEvents(BeanManager beans, String node) {
        this.event = beans.getEvent();
        this.node = node;
    }

    @Override
    public void halted(Halt halt) {
        fire(ChaosHalted.class, new ChaosHalted(halt, node));
    }

    @Override
    public void lifted() {
        fire(ChaosLifted.class, new ChaosLifted(node));
    }

    private <T> void fire(Class<T> type, T news) {
        Event<T> typed = event.select(type);
        typed.fireAsync(news);
        typed.fire(news);
    }
}
