package org.chaosee.experiment.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a dry run leaves out. */
public enum DryMode {

    /** Probes; the hypothesis counts as met. */
    PROBES(true, false),

    /** Actions, also those of the rollbacks. */
    ACTIONS(false, true),

    /** Both. */
    ACTIVITIES(true, true),

    /** Only the pauses. */
    PAUSE(false, false);

    private final boolean leavesOutProbes;
    private final boolean leavesOutActions;

    DryMode(boolean leavesOutProbes, boolean leavesOutActions) {
        this.leavesOutProbes = leavesOutProbes;
        this.leavesOutActions = leavesOutActions;
    }

    /** As in options and in the journal. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean leavesOutProbes() {
        return leavesOutProbes;
    }

    public boolean leavesOutActions() {
        return leavesOutActions;
    }

    public static Optional<DryMode> of(String label) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(label))
                .findFirst();
    }
}
