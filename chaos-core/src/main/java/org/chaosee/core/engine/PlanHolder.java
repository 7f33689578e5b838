package org.chaosee.core.engine;

import org.chaosee.core.plan.Plan;

/** The one place that holds the plan in force: swapped whole, read by every call. */
final class PlanHolder {

    private volatile Plan current = Plan.EMPTY;

    Plan current() {
        return current;
    }

    void swap(Plan plan) {
        current = plan;
    }
}
