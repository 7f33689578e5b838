package org.chaosee.report.analysis;

/** By what it was noticed. */
public enum SignKind {

    /** A probe of the method, or a round of the hypothesis. */
    PROBE,
    HEALTH,
    NODE,
    ERRORS,
    LATENCY
}
