package org.chaosee.experiment.option;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chaosee.experiment.value.Json;
import org.jspecify.annotations.Nullable;

/** Collects {@link RunOptions}, whose components tell what each means. Not thread-safe. */
public final class RunOptionsBuilder {

    private final Mode mode;
    private @Nullable DryMode dry;
    private ObjectNode variables = Json.object();
    private ObjectNode variableFile = Json.object();
    private @Nullable RollbackStrategy rollbackStrategy;
    private @Nullable HypothesisStrategy hypothesisStrategy;
    private Duration hypothesisFrequency = Duration.ofSeconds(1);
    private boolean failFast;
    private boolean shellAllowed;
    private Limits limits = Limits.usual();
    private Map<String, String> environment = System.getenv();
    private Path directory = Path.of("").toAbsolutePath();

    RunOptionsBuilder(Mode mode) {
        this.mode = mode;
    }

    public RunOptionsBuilder dry(@Nullable DryMode value) {
        dry = value;
        return this;
    }

    public RunOptionsBuilder variables(ObjectNode value) {
        variables = value;
        return this;
    }

    public RunOptionsBuilder variableFile(ObjectNode value) {
        variableFile = value;
        return this;
    }

    public RunOptionsBuilder rollbackStrategy(@Nullable RollbackStrategy value) {
        rollbackStrategy = value;
        return this;
    }

    public RunOptionsBuilder hypothesisStrategy(@Nullable HypothesisStrategy value) {
        hypothesisStrategy = value;
        return this;
    }

    public RunOptionsBuilder hypothesisFrequency(Duration value) {
        hypothesisFrequency = value;
        return this;
    }

    public RunOptionsBuilder failFast(boolean value) {
        failFast = value;
        return this;
    }

    public RunOptionsBuilder shellAllowed(boolean value) {
        shellAllowed = value;
        return this;
    }

    public RunOptionsBuilder limits(Limits value) {
        limits = value;
        return this;
    }

    /** Instead of what there is. */
    public RunOptionsBuilder environment(Map<String, String> value) {
        environment = value;
        return this;
    }

    /** Beside what there is, and stronger. */
    public RunOptionsBuilder environmentToo(Map<String, String> more) {
        Map<String, String> both = new HashMap<>(environment);
        both.putAll(more);
        return environment(both);
    }

    public RunOptionsBuilder directory(Path value) {
        directory = value;
        return this;
    }

    public RunOptions build() {
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
                directory);
    }
}
