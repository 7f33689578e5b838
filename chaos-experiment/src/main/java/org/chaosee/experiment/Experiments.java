package org.chaosee.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.check.CheckReport;
import org.chaosee.experiment.check.ExperimentCheck;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.RunListener;
import org.chaosee.experiment.source.ExperimentSource;
import org.chaosee.experiment.source.SourceException;

/** The way in: load, check, run. */
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
     * A run that {@linkplain Run#play() can be played} once.
     *
     * @param listener hears how it gets on
     */
    public static Run prepare(JsonNode experiment, RunOptions options, RunListener listener) {
        return new Run(experiment.deepCopy(), options, listener);
    }
}
