package org.chaosee.experiment.check;

import java.util.List;

/**
 * All that can be said before the run.
 *
 * @param violations why it can't be run; empty if it can
 * @param warnings what to mind
 */
public record CheckReport(List<Finding> violations, List<Finding> warnings) {

    public CheckReport {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }

    public boolean isValid() {
        return violations.isEmpty();
    }
}
