package org.chaosee.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a fault strikes. */
public enum Phase {
    /** Instead of the work, or ahead of it. */
    BEFORE,
    /**
     * When the work is done, and its answer is late or lost. An error is no answer, and is not struck. Of database
     * operations, only those that write have such an answer to lose. Faults that change an answer know this phase only.
     */
    AFTER;

    /** The word for this phase in JSON and in the store. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase of that word, or empty when there is none; the word is compared exactly. */
    public static Optional<Phase> of(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst();
    }
}
