package org.chaosee.it.storms.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.api.ChaosExperiment;
import org.chaosee.api.storm.StormEnded;
import org.chaosee.api.storm.StormStarted;

/** Writes down what it hears of storms. */
@ApplicationScoped
public class Chronicle {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    public List<String> entries() {
        return entries;
    }

    public void rushHourBegan(@Observes @ChaosExperiment("rush-hour") StormStarted started) {
        entries.add("rush-hour began");
    }

    public void anyBegan(@ObservesAsync @ChaosExperiment StormStarted started) {
        entries.add(started.storm().name() + " began, for " + started.storm().users());
    }

    public void rushHourEnded(@ObservesAsync @ChaosExperiment("rush-hour") StormEnded ended) {
        entries.add("rush-hour ended");
    }

    public void anyEnded(@Observes @ChaosExperiment StormEnded ended) {
        entries.add(ended.storm().name() + " ended, " + ended.reason().id() + ", after "
                + ended.tally().total());
    }
}
