package org.chaosee.report.analysis;

import org.chaosee.report.journal.Second;

/** What a second of load belongs to. */
public enum Phase {
    BASELINE("Baseline"),
    EXPERIMENT("Experiment"),
    AFTERWARDS("Afterwards");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A second in which both is true is one of the experiment, so that no fault gets into the baseline. */
    static Phase of(Second second, Window window) {
        if (!second.end().isAfter(window.begin())) {
            return BASELINE;
        }
        return second.at().isBefore(window.end()) ? EXPERIMENT : AFTERWARDS;
    }
}
