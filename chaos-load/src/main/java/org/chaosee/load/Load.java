package org.chaosee.load;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.load.check.PlanCheck;
import org.chaosee.load.check.PlanReport;
import org.chaosee.load.figures.LoadListener;
import org.chaosee.load.plan.LoadPlan;

/** The way in: check, run. Where a plan is read from is for others to say. */
public final class Load {

    private Load() {}

    /** The plan of that tree, or all that is wrong with it. Nothing is contacted. */
    public static PlanReport check(JsonNode tree) {
        return PlanCheck.of(tree);
    }

    /**
     * A run that {@linkplain LoadRun#play() can be played} once.
     *
     * @param listener hears of each second
     */
    public static LoadRun prepare(LoadPlan plan, LoadListener listener) {
        return new LoadRun(plan, listener);
    }
}
