package org.chaosee.api.guard;

import java.util.Arrays;
import java.util.Optional;

/** What the guard does about a breach. */
public enum GuardReaction {
    /** Halts everything, on all nodes, until somebody lifts that. */
    HALT("halt"),
    /** Ends storms, on all nodes. */
    END_STORMS("end-storms"),
    /** Disables actions, on all nodes. */
    DISABLE_ACTIONS("disable-actions");

    private final String id;

    GuardReaction(String id) {
        this.id = id;
    }

    /** The word in configuration and documents. */
    public String id() {
        return id;
    }

    /** The reaction of that word; empty when there is none. */
    public static Optional<GuardReaction> of(String id) {
        return Arrays.stream(values())
                .filter(reaction -> reaction.id.equals(id))
                .findFirst();
    }
}
