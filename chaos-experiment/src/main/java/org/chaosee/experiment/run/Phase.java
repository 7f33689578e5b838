package org.chaosee.experiment.run;

/** What a run is at. */
public enum Phase {
    CONFIGURATION,
    HYPOTHESIS_BEFORE,
    METHOD,
    HYPOTHESIS_DURING,
    HYPOTHESIS_AFTER,
    ROLLBACKS
}
