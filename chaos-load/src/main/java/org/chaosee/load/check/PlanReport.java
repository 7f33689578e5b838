package org.chaosee.load.check;

import java.util.List;
import java.util.Optional;
import org.chaosee.load.plan.LoadPlan;

/**
 * What came of reading a plan.
 *
 * @param violations why it can't be run; empty if it can
 * @param plan there when nothing is wrong
 */
public record PlanReport(List<Finding> violations, Optional<LoadPlan> plan) {

    public PlanReport {
        violations = List.copyOf(violations);
    }

    public boolean isValid() {
        return violations.isEmpty();
    }
}
