package org.chaosee.api.storm;

import java.util.Locale;

/**
 * A storm is no longer in force on this node. Told once on each node that told of its start.
 *
 * @param storm the storm
 * @param tally what it has injected on this node since this node told of its start; delays that are under way when it
 *     ends are not counted
 * @param reason why it ended
 */
public record StormEnded(Storm storm, StormTally tally, Reason reason) {

    /** Why a storm ended. */
    public enum Reason {
        /** Somebody asked for it, or deleted its actions. */
        ASKED,
        /** Its time was over. */
        OVER,
        /** Everything was halted. */
        HALTED;

        /** The word for this reason in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
