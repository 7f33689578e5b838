package org.chaosee.report.analysis;

/** What can be said about the recovery. */
public enum RecoveryKind {
    RECOVERED,

    /** The disturbance was over before the last fault ended. */
    EARLY,

    /** Nobody looked but once, and then all was well. */
    AT_LATEST,
    NOT_RECOVERED,
    NOT_WATCHED,

    /** There was no disturbance. */
    NOTHING
}
