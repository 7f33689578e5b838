package org.chaosee.core.engine;

import org.chaosee.core.plan.Plan;

/** The one place that holds the plan in force: swapped whole, read by every call. */
final class PlanHolder {

    private volatile Plan current = Plan.EMPTY;
    private volatile Plan latest = Plan.EMPTY;
    private boolean held;
    private boolean ended;

    /** The plan in force. */
    Plan current() {
        return current;
    }

    /** The latest plan, whether it is in force or held back. */
    Plan latest() {
        return latest;
    }

    synchronized void swap(Plan plan) {
        if (!ended) {
            latest = plan;
            current = held ? Plan.EMPTY : plan;
        }
    }

    /** Puts nothing into force until it is released; plans that come meanwhile wait. */
    synchronized void hold(boolean newHeld) {
        held = newHeld;
        current = held ? Plan.EMPTY : latest;
    }

    /** Holds no actions from now on: a plan that comes later came too late. */
    synchronized void end() {
        ended = true;
        latest = Plan.EMPTY;
        current = Plan.EMPTY;
    }
}
