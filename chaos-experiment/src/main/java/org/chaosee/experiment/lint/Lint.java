package org.chaosee.experiment.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Surroundings;

/**
 * Says whether an experiment does the same here, by the default rules, and elsewhere, where the format's own engine runs it.
 * Nothing is executed or contacted.
 *
 * <p>What holds for every experiment is not told: that a gate which isn't met counts as a success elsewhere (S1), that there is
 * no limit of time (S20), what a signal does (S19), and how the journal hides secrets (S15).
 */
public final class Lint {

    private Lint() {}

    /**
     * All that can be said.
     *
     * @param options for their variables and their environment; their mode doesn't count
     */
    public static LintReport of(JsonNode experiment, RunOptions options) {
        Remarks remarks = new Remarks();
        new Refused(remarks).look(experiment, options);
        if (experiment instanceof ObjectNode tree) {
            List<Place> places = Places.of(tree);
            new HeadRules(remarks).look(tree);
            new ActivityRules(remarks).look(places);
            new SpellingRules(remarks, new Surroundings(new Experiment(tree), options).configuration()).look(places);
            new ToleranceRules(remarks).look(tree);
        }
        return remarks.report();
    }
}
