package org.chaosee.cdi.guard;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.api.guard.GuardBreached;

/** What an application has that can bear only so much. */
@Singleton
public class Plant {

    volatile int pressure = 5;
    volatile boolean ready = true;
    volatile int checks;
    final List<GuardBreached> heard = new CopyOnWriteArrayList<>();

    void breached(@Observes GuardBreached breach) {
        heard.add(breach);
    }

    void breachedLater(@ObservesAsync GuardBreached breach) {
        heard.add(breach);
    }
}
