package org.chaosee.experiment.journal;

import java.util.Locale;

/** Whether the call of an activity came back. */
public enum EntryStatus {
    SUCCEEDED,
    FAILED;

    /** As in the journal. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
