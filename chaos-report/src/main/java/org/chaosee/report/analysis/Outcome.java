package org.chaosee.report.analysis;

/** How a run ended, in one word. */
public enum Outcome {
    MET("met"),
    DEVIATED("deviated"),
    FAILED("failed"),
    NOT_RUN("not run"),
    ABORTED("aborted"),
    INTERRUPTED("interrupted");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
