package org.chaosee.experiment.option;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to run an experiment. Immutable, apart from its trees, which nobody changes.
 *
 * @param dry null for a real run
 * @param variables replace entries of the configuration, by their names
 * @param variableFile an object with {@code configuration} and {@code secrets}; {@code variables} win over it
 * @param rollbackStrategy null when the experiment may say so
 * @param hypothesisStrategy null when the experiment may say so
 * @param hypothesisFrequency the rest between two rounds while the method runs, not negative
 * @param failFast whether the first unmet round ends the method
 * @param shellAllowed whether arguments of a process may be a text for the shell
 * @param environment of the runner, and of the commands it starts
 * @param directory where commands are started
 */
public record RunOptions(
        Mode mode,
        @Nullable DryMode dry,
        ObjectNode variables,
        ObjectNode variableFile,
        @Nullable RollbackStrategy rollbackStrategy,
        @Nullable HypothesisStrategy hypothesisStrategy,
        Duration hypothesisFrequency,
        boolean failFast,
        boolean shellAllowed,
        Limits limits,
        Map<String, String> environment,
        Path directory) {

    public RunOptions {
        if (hypothesisFrequency.isNegative()) {
            throw new IllegalArgumentException("A rest is not negative: " + hypothesisFrequency);
        }
        hypothesisFrequency = Limits.shorter(hypothesisFrequency);
        environment = Map.copyOf(environment);
    }

    /** A real run without options, in the environment and the working directory of this process. */
    public static RunOptions of(Mode mode) {
        return builder(mode).build();
    }

    /** Starts from {@link #of}. */
    public static RunOptionsBuilder builder(Mode mode) {
        return new RunOptionsBuilder(mode);
    }

    /** Starts from these. */
    public RunOptionsBuilder toBuilder() {
        return new RunOptionsBuilder(mode)
                .dry(dry)
                .variables(variables)
                .variableFile(variableFile)
                .rollbackStrategy(rollbackStrategy)
                .hypothesisStrategy(hypothesisStrategy)
                .hypothesisFrequency(hypothesisFrequency)
                .failFast(failFast)
                .shellAllowed(shellAllowed)
                .limits(limits)
                .environment(environment)
                .directory(directory);
    }

    public Rules rules() {
        return mode.rules();
    }
}
