package org.chaosee.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.tolerance.Tolerances;
import org.chaosee.experiment.value.Json;

/** One line of a table of tolerances. */
record ToleranceTable(JsonNode check) {

    void play() throws Exception {
        JsonNode expect = check.get("expect");
        List<Finding> violations =
                Experiments.check(experiment(), RunOptions.of(Mode.STRICT)).violations();
        assertThat(violations.isEmpty())
                .as("%s", violations)
                .isEqualTo(expect.path("valid").booleanValue());
        if (expect.has("error")) {
            assertThat(violations)
                    .extracting(Finding::kind)
                    .contains(expect.get("error").textValue());
            return;
        }
        boolean met;
        try {
            met = met();
        } catch (IllegalArgumentException e) {
            met = false;
        }
        assertThat(met).isEqualTo(expect.path("met").booleanValue());
    }

    private boolean met() throws InterruptedException {
        Patterns patterns = new Patterns(Names.none(), Mode.STRICT.rules().notation(), false);
        return new Tolerances(Mode.STRICT.rules(), patterns, (judge, value) -> {
                    throw new AssertionError("There is no probe in these tables");
                })
                .met(check.get("tolerance"), check.get("value"));
    }

    private JsonNode experiment() {
        ObjectNode experiment = Json.object().put("title", "A table").put("description", "One line of it");
        experiment.putArray("method");
        ObjectNode hypothesis = experiment.putObject("steady-state-hypothesis").put("title", "It fits");
        ObjectNode probe =
                hypothesis.putArray("probes").addObject().put("type", "probe").put("name", "value");
        probe.putObject("provider").put("type", "process").put("path", "true");
        probe.set("tolerance", check.get("tolerance"));
        return experiment;
    }
}
