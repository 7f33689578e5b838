package org.chaosee.cdi.event;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormEnded;
import org.chaosee.api.storm.StormStarted;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.storm.StormListener;

/**
 * Fires CDI events of the beginning and the end of each storm, synchronous and asynchronous ones. Each carries both the
 * qualifier with the storm's name and that without, so that either observer hears it, and one without a qualifier, too.
 */
public final class StormEvents implements StormListener {

    private final Event<Object> event;

    public StormEvents(BeanManager beans) {
        this.event = beans.getEvent();
    }

    @Override
    public void started(Storm storm) {
        fire(StormStarted.class, new StormStarted(storm), storm);
    }

    @Override
    public void ended(Storm storm, StormTally tally, StormEnded.Reason reason) {
        fire(StormEnded.class, new StormEnded(storm, tally, reason), storm);
    }

    private <T> void fire(Class<T> type, T news, Storm storm) {
        Event<T> qualified = event.select(type, new ExperimentLiteral(storm.name()), new ExperimentLiteral(""));
        qualified.fireAsync(news);
        qualified.fire(news);
    }
}
