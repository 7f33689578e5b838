package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.model.References;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Surroundings;

/** Says all that can be said about an experiment without running or contacting anything. */
public final class ExperimentCheck {

    private ExperimentCheck() {}

    public static CheckReport of(JsonNode source, RunOptions options) {
        Findings findings = new Findings();
        if (!(source instanceof ObjectNode tree)) {
            findings.refuse("experiment-invalid", "", "An experiment is an object");
            return findings.report();
        }
        if (tree.isEmpty()) {
            findings.refuse("experiment-empty", "", "The experiment is empty");
            return findings.report();
        }
        Experiment experiment = new Experiment(tree);
        Surroundings surroundings = new Surroundings(experiment, options);
        CheckContext context =
                new CheckContext(surroundings, new References(experiment), surroundings.known(), findings);
        new HeadCheck(context).check(tree);
        new ConfigurationCheck(context).check(tree);
        new SecretsCheck(context).check(tree);
        new HypothesisCheck(context).check(tree);
        new ActivitiesCheck(context).check(tree, "method");
        new ActivitiesCheck(context).check(tree, "rollbacks");
        new StrategyCheck(context).check(tree);
        new NamesCheck(context).check(experiment);
        new MemberCheck(context).check(tree);
        return findings.report();
    }
}
