package org.chaosee.cdi.storm;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.chaosee.api.ChaosExperiment;
import org.chaosee.api.storm.StormEnded;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.api.storm.StormStarted;

/** A bean of an application that begins storms, and hears of them. */
@Singleton
public class Weather {

    @Inject
    @ChaosExperiment("gale")
    Event<StormRequest> gales;

    @Inject
    @ChaosExperiment
    Event<StormRequest> anyStorm;

    @Inject
    Event<StormRequest> plain;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** The next pieces of news, so many; waits for them. */
    List<String> hear(int count) {
        List<String> news = new ArrayList<>();
        try {
            for (String next = ""; news.size() < count && next != null; ) {
                next = heard.poll(10, TimeUnit.SECONDS);
                news.add(next);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return news;
    }

    boolean heardNothing() {
        return heard.isEmpty();
    }

    void galeBegan(@Observes @ChaosExperiment("gale") StormStarted started) {
        heard.add("gale began");
    }

    void anyBegan(@Observes @ChaosExperiment StormStarted started) {
        heard.add(started.storm().name() + " began, as any");
    }

    void plainBegan(@Observes StormStarted started) {
        heard.add(started.storm().name() + " began, unqualified");
    }

    void galeBeganAsync(@ObservesAsync @ChaosExperiment("gale") StormStarted started) {
        heard.add("gale began, asynchronously");
    }

    void galeEnded(@Observes @ChaosExperiment("gale") StormEnded ended) {
        heard.add("gale ended: " + ended.reason().id() + ", " + ended.tally().total());
    }

    void anyEnded(@ObservesAsync @ChaosExperiment StormEnded ended) {
        heard.add(ended.storm().name() + " ended, asynchronously");
    }
}
