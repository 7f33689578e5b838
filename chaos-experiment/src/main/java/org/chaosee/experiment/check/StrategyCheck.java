package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.RollbackStrategy;

/** The strategies that an experiment names itself. */
record StrategyCheck(CheckContext context) {

    void check(JsonNode tree) {
        if (!context.rules().refusesUnknownStrategies()) {
            return;
        }
        JsonNode runtime = tree.path("runtime");
        JsonNode hypothesis = runtime.path("hypothesis").path("strategy");
        if (!hypothesis.isMissingNode()
                && HypothesisStrategy.of(hypothesis.asText()).isEmpty()) {
            refuse("hypothesis", hypothesis);
        }
        JsonNode rollbacks = runtime.path("rollbacks").path("strategy");
        if (!rollbacks.isMissingNode()
                && RollbackStrategy.of(rollbacks.asText()).isEmpty()) {
            refuse("rollbacks", rollbacks);
        }
    }

    private void refuse(String of, JsonNode strategy) {
        context.findings()
                .refuse(
                        of + "-strategy-unknown",
                        "/runtime/%s/strategy".formatted(of),
                        "There is no such strategy: " + strategy.asText());
    }
}
