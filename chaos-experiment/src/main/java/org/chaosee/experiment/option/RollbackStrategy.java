package org.chaosee.experiment.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When the rollbacks are played. */
public enum RollbackStrategy {

    /** Depends on the {@link Rules#rollbacksFollowMethod() rules}. */
    DEFAULT,

    ALWAYS,
    NEVER,

    /** When the run deviated. */
    DEVIATED;

    /** As in options and experiments. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RollbackStrategy> of(String label) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.label().equals(label))
                .findFirst();
    }
}
