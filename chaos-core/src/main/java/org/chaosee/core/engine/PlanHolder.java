package org.chaosee.core.engine;

import org.chaosee.core.plan.Plan;

/** The one place that holds the plan in force: swapped whole, read by every call. */
final class PlanHolder {

    private volatile Plan current = Plan.EMPTY;
    private boolean ended;

    Plan current() {
        return current;
    }

    synchronized void swap(Plan plan) {
        if (!ended) {
            current = plan;
        }
    }

    /** Holds no actions from now on: a plan that comes later came too late. */
    synchronized void end() {
        ended = true;
        current = Plan.EMPTY;
    }
}
