package org.chaosee.experiment.run;

import org.chaosee.experiment.journal.Status;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.RollbackStrategy;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.option.RunOptions;
import org.jspecify.annotations.Nullable;

/** What is asked and played when. An option wins over the experiment. */
record Strategies(HypothesisStrategy hypothesis, RollbackStrategy rollbacks, Rules rules) {

    /** @throws IllegalArgumentException when the experiment names a strategy for the hypothesis that there isn't */
    static Strategies of(Experiment experiment, RunOptions options) {
        HypothesisStrategy hypothesis = options.hypothesisStrategy();
        if (hypothesis == null) {
            String label = experiment.strategy("hypothesis");
            hypothesis = HypothesisStrategy.of(label)
                    .orElseThrow(() -> new IllegalArgumentException("There is no hypothesis strategy " + label));
        }
        RollbackStrategy rollbacks = options.rollbackStrategy();
        if (rollbacks == null) {
            // A name that means nothing is as good as none.
            rollbacks = RollbackStrategy.of(experiment.strategy("rollbacks")).orElse(RollbackStrategy.NEVER);
        }
        return new Strategies(hypothesis, rollbacks, options.rules());
    }

    /**
     * Why the rollbacks are not played; null when they are.
     *
     * @param begun whether an activity of the method was begun
     */
    @Nullable
    String leavesRollbacksOut(Status status, boolean deviated, boolean begun) {
        return switch (rollbacks) {
            case ALWAYS -> null;
            case NEVER -> "The strategy is never to play them";
            case DEVIATED -> deviated ? null : "The run did not deviate";
            case DEFAULT -> byDefault(status, begun);
        };
    }

    private @Nullable String byDefault(Status status, boolean begun) {
        if (rules.rollbacksFollowMethod()) {
            return begun ? null : "No activity of the method was begun";
        }
        boolean plays = status == Status.COMPLETED || status == Status.ABORTED;
        return plays ? null : "The run is " + status.label();
    }
}
