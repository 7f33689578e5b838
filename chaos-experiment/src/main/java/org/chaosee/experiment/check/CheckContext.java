package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.model.References;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Surroundings;

/**
 * What all checks look at.
 *
 * @param known what patterns stand for, as far as it can be told before the run
 */
record CheckContext(Surroundings surroundings, References references, Names known, Findings findings) {

    Rules rules() {
        return options().rules();
    }

    RunOptions options() {
        return surroundings.options();
    }

    /** That value of that activity as it will be filled; empty when nobody can tell yet. */
    Optional<JsonNode> filled(JsonNode value, JsonNode activity) {
        Names seen = rules().secretsAreGuarded() && activity instanceof ObjectNode tree
                ? known.only(new Activity(tree).secrets())
                : known;
        boolean isKnown = Patterns.namesIn(value, false).stream()
                .allMatch(name -> seen.find(name).isPresent());
        return isKnown ? Optional.of(new Patterns(seen, rules().notation(), false).fill(value)) : Optional.empty();
    }
}
