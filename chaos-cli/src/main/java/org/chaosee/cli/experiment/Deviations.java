package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chaosee.experiment.run.Phase;
import org.chaosee.experiment.run.RunListener;

/** Hands everything on, and calls somebody the first time that the steady state isn't met. */
final class Deviations implements RunListener {

    private final RunListener next;
    private final Runnable alarm;
    private final AtomicBoolean raised = new AtomicBoolean();

    Deviations(RunListener next, Runnable alarm) {
        this.next = next;
        this.alarm = alarm;
    }

    @Override
    public void hypothesisAsked(Phase phase, boolean met) {
        next.hypothesisAsked(phase, met);
        if (!met && raised.compareAndSet(false, true)) {
            alarm.run();
        }
    }

    @Override
    public void phaseBegan(Phase phase) {
        next.phaseBegan(phase);
    }

    @Override
    public void pauseBegan(Phase phase, String name, Duration length) {
        next.pauseBegan(phase, name, length);
    }

    @Override
    public void activityBegan(Phase phase, String name, boolean background) {
        next.activityBegan(phase, name, background);
    }

    @Override
    public void activityEnded(Phase phase, String name, JsonNode entry) {
        next.activityEnded(phase, name, entry);
    }

    @Override
    public void probeJudged(Phase phase, String name, JsonNode entry) {
        next.probeJudged(phase, name, entry);
    }

    @Override
    public void rollbacksLeftOut(String why) {
        next.rollbacksLeftOut(why);
    }
}
