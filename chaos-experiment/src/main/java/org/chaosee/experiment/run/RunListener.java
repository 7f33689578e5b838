package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Hears how a run gets on. It is called by several threads when there is work in the background, and should be quick. What it
 * throws is lost. Where secrets are guarded, it never gets to see one.
 */
public interface RunListener {

    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    default void phaseBegan(Phase phase) {}

    /**
     * An activity rests, before its call or after it.
     *
     * @param name of the activity
     * @param length how long, if nothing ends it
     */
    default void pauseBegan(Phase phase, String name, Duration length) {}

    /**
     * After its pause before.
     *
     * @param background whether others begin before it ends
     */
    default void activityBegan(Phase phase, String name, boolean background) {}

    /**
     * Its call came back, failed or broke; or a dry run left it out.
     *
     * @param entry as in the journal, without the judgement of a hypothesis
     */
    default void activityEnded(Phase phase, String name, JsonNode entry) {}

    /**
     * An answer of a hypothesis was compared with its tolerance.
     *
     * @param entry as in the journal, with {@code tolerance_met}
     */
    default void probeJudged(Phase phase, String name, JsonNode entry) {}

    /** The hypothesis was asked. */
    default void hypothesisAsked(Phase phase, boolean met) {}

    /**
     * The experiment has rollbacks, and they are not played.
     *
     * @param why a sentence
     */
    default void rollbacksLeftOut(String why) {}
}
