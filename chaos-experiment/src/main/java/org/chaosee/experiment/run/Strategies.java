package org.chaosee.experiment.run;

import org.chaosee.experiment.journal.Status;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.RollbackStrategy;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.option.RunOptions;

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

    /** @param begun whether an activity of the method was begun */
    boolean rollsBack(Status status, boolean deviated, boolean begun) {
        return switch (rollbacks) {
            case ALWAYS -> true;
            case NEVER -> false;
            case DEVIATED -> deviated;
            case DEFAULT ->
                rules.rollbacksFollowMethod() ? begun : status == Status.COMPLETED || status == Status.ABORTED;
        };
    }
}
