package org.chaosee.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.chaosee.load.check.PlanCheck;
import org.chaosee.load.check.PlanReport;
import org.chaosee.load.figures.LoadListener;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.source.PlanSource;
import org.chaosee.load.source.SourceException;

/** The way in: read, check, run. */
public final class Load {

    private Load() {}

    /**
     * Reads a plan.
     *
     * @param file ends in {@code .json}, {@code .yaml} or {@code .yml}
     * @throws SourceException when it can't be read
     */
    public static JsonNode read(Path file) throws SourceException {
        return PlanSource.read(file);
    }

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
