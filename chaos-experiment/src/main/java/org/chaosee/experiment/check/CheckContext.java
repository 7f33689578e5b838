package org.chaosee.experiment.check;

import org.chaosee.experiment.model.References;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Surroundings;

/** What all checks look at. */
record CheckContext(Surroundings surroundings, References references, Findings findings) {

    Rules rules() {
        return options().rules();
    }

    RunOptions options() {
        return surroundings.options();
    }
}
