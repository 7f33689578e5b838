package org.chaosee.experiment.option;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.chaosee.experiment.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * How to run an experiment. Immutable, apart from its trees, which nobody changes.
 *
 * @param dry null for a real run
 * @param variables replace entries of the configuration, by their names
 * @param variableFile an object with {@code configuration} and {@code secrets}; {@code variables} win over it
 * @param rollbackStrategy null when the experiment may say so
 * @param hypothesisStrategy null when the experiment may say so
 * @param hypothesisFrequency the rest between two rounds while the method runs
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
        environment = Map.copyOf(environment);
    }

    /** A real run without options, in the environment and the working directory of this process. */
    public static RunOptions of(Mode mode) {
        return new RunOptions(
                mode,
                null,
                Json.object(),
                Json.object(),
                null,
                null,
                Duration.ofSeconds(1),
                false,
                false,
                Limits.usual(),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    public Rules rules() {
        return mode.rules();
    }

    public RunOptions withDry(@Nullable DryMode value) {
        return new RunOptions(
                mode,
                value,
                variables,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                limits,
                environment,
                directory);
    }

    public RunOptions withVariables(ObjectNode value) {
        return new RunOptions(
                mode,
                dry,
                value,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                limits,
                environment,
                directory);
    }

    public RunOptions withVariableFile(ObjectNode value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                value,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                limits,
                environment,
                directory);
    }

    public RunOptions withRollbackStrategy(@Nullable RollbackStrategy value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                value,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                limits,
                environment,
                directory);
    }

    public RunOptions withHypothesisStrategy(@Nullable HypothesisStrategy value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                rollbackStrategy,
                value,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                limits,
                environment,
                directory);
    }

    public RunOptions withHypothesisFrequency(Duration value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                value,
                failFast,
                shellAllowed,
                limits,
                environment,
                directory);
    }

    public RunOptions withFailFast(boolean value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                value,
                shellAllowed,
                limits,
                environment,
                directory);
    }

    public RunOptions withShellAllowed(boolean value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                value,
                limits,
                environment,
                directory);
    }

    public RunOptions withLimits(Limits value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                value,
                environment,
                directory);
    }

    public RunOptions withEnvironment(Map<String, String> value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                limits,
                value,
                directory);
    }

    public RunOptions withDirectory(Path value) {
        return new RunOptions(
                mode,
                dry,
                variables,
                variableFile,
                rollbackStrategy,
                hypothesisStrategy,
                hypothesisFrequency,
                failFast,
                shellAllowed,
                limits,
                environment,
                value);
    }
}
