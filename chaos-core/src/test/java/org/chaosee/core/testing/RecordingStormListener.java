package org.chaosee.core.testing;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormEnded;
import org.chaosee.api.storm.StormStarted;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.storm.StormListener;

/** Remembers what it hears of storms. */
public final class RecordingStormListener implements StormListener {

    private final List<StormStarted> started = new ArrayList<>();
    private final List<StormEnded> ended = new ArrayList<>();
    private final List<String> news = new ArrayList<>();

    @Override
    public void started(Storm storm) {
        started.add(new StormStarted(storm));
        news.add("started " + storm.name());
    }

    @Override
    public void ended(Storm storm, StormTally tally, StormEnded.Reason reason) {
        ended.add(new StormEnded(storm, tally, reason));
        news.add("ended " + storm.name() + " " + reason.id());
    }

    public List<StormStarted> started() {
        return started;
    }

    public List<StormEnded> ended() {
        return ended;
    }

    /** All in order, in words. */
    public List<String> news() {
        return news;
    }
}
