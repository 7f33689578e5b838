package org.chaosee.report.analysis;

/** Whether a change is for the better. */
public enum Trend {
    BETTER,
    WORSE,

    /** The same, or nobody can say. */
    NEITHER
}
