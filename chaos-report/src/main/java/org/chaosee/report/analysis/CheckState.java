package org.chaosee.report.analysis;

/** What the data say to an item of the checklist. */
public enum CheckState {
    GOOD,
    CONCERN,

    /** The data don't answer: somebody has to. */
    OPEN
}
