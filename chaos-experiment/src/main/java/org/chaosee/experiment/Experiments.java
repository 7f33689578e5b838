package org.chaosee.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chaosee.experiment.check.CheckReport;
import org.chaosee.experiment.check.ExperimentCheck;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.RunListener;
import org.chaosee.experiment.run.Surroundings;
import org.chaosee.experiment.source.ExperimentSource;
import org.chaosee.experiment.source.SourceException;
import org.chaosee.experiment.value.Json;
import org.jspecify.annotations.Nullable;

/** The way in: load, check, fill, run. */
public final class Experiments {

    private Experiments() {}

    /**
     * Reads an experiment, or a file of variables.
     *
     * @param fileOrAddress a file that ends in {@code .json}, {@code .yaml} or {@code .yml}, or an address over HTTP
     * @throws SourceException when it can't be read; as a violation its kind would be {@code source-invalid}
     */
    public static JsonNode load(String fileOrAddress) throws SourceException, InterruptedException {
        return ExperimentSource.read(fileOrAddress);
    }

    /** All that can be said about the experiment before it is run. Nothing is executed or contacted. */
    public static CheckReport check(JsonNode experiment, RunOptions options) {
        return ExperimentCheck.of(experiment, options);
    }

    /**
     * Fills the patterns in any tree, such as an extension that has a place in the experiment, as they would be filled in an
     * activity that sees all secrets; which is why the result may hold some.
     *
     * @param tree null and a missing node are fine, too
     */
    public static Filled fill(JsonNode experiment, RunOptions options, @Nullable JsonNode tree) {
        ObjectNode source = experiment instanceof ObjectNode object ? object : Json.object();
        Names known = new Surroundings(new Experiment(source), options).known();
        JsonNode given = tree == null ? MissingNode.getInstance() : tree;
        List<String> unknown = Patterns.namesIn(given, true).stream()
                .filter(name -> known.find(name).isEmpty())
                .distinct()
                .toList();
        return new Filled(new Patterns(known, options.rules().notation(), false).fill(given), unknown);
    }

    /**
     * A run that {@linkplain Run#play() can be played} once.
     *
     * @param listener hears how it gets on
     */
    public static Run prepare(JsonNode experiment, RunOptions options, RunListener listener) {
        return new Run(experiment.deepCopy(), options, listener);
    }
}
