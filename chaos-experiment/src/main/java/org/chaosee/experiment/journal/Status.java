package org.chaosee.experiment.journal;

import java.util.Locale;

/** How a run ended. */
public enum Status {
    COMPLETED,
    FAILED,
    ABORTED,
    INTERRUPTED;

    /** As in the journal. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
