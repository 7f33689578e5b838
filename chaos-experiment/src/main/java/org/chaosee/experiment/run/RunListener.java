package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Hears how a run gets on. It is called by several threads when there is work in the background, and should be quick. What it
 * throws is lost. Where secrets are guarded, it never gets to see one.
 */
public interface RunListener {

    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    default void phaseBegan(Phase phase) {}

    /** After its pause before. */
    default void activityBegan(Phase phase, String name) {}

    /**
     * Its call came back, failed or broke.
     *
     * @param entry as in the journal, without the judgement of a hypothesis
     */
    default void activityEnded(Phase phase, String name, JsonNode entry) {}

    /** The hypothesis was asked. */
    default void hypothesisAsked(Phase phase, boolean met) {}
}
