package org.chaosee.it.guard.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.api.guard.GuardBreached;

/** Writes down what it hears of breaches. */
@ApplicationScoped
public class Witness {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    public List<String> heard() {
        return heard;
    }

    public void breached(@Observes GuardBreached breach) {
        heard.add(breach.condition());
    }
}
