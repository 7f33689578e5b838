package org.chaosee.experiment.run;

import java.util.Locale;

/** Why somebody should look at a run. */
public enum ReasonKind {

    /** The check found violations; nothing was run. */
    REFUSED,

    /** The hypothesis wasn't met, or couldn't be asked, before the method, which was not run. */
    GATE_NOT_MET,

    /** The hypothesis wasn't met, or couldn't be asked, while the method ran or afterwards. */
    DEVIATED,

    /** An action of the method failed, or answered that it did. */
    ACTION_FAILED,

    /** A rollback failed, or answered that it did, or wasn't played to its end. */
    ROLLBACK_FAILED,

    /** Something broke, or took longer than it may. */
    ABORTED,

    /** Somebody ended the run. */
    INTERRUPTED,

    /** The run died without a journal, as only strict mode does. */
    DIED;

    /** Stable, for programs. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
