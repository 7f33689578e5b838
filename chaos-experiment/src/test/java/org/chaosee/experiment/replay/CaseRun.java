package org.chaosee.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.Outcome;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RollbackStrategy;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.option.Variable;
import org.chaosee.experiment.run.RunListener;
import org.chaosee.experiment.source.SourceException;
import org.chaosee.experiment.value.Json;

/** One case, played from its file to its journal. */
record CaseRun(JsonNode recorded, Mode mode, Path directory) {

    void play() throws Exception {
        try (CaseServer server = new CaseServer(recorded.path("server").path("routes"))) {
            JsonNode expect = recorded.path("expect");
            JsonNode experiment;
            try {
                experiment = load();
            } catch (SourceException e) {
                assertThat(expect.path("errors"))
                        .containsExactly(Json.array().add("source-invalid").get(0));
                return;
            }
            Outcome outcome = Experiments.prepare(experiment, options(server, experiment), RunListener.NONE)
                    .play();
            compare(outcome, expect, server);
        }
    }

    private JsonNode load() throws IOException, SourceException, InterruptedException {
        JsonNode source = recorded.path("source");
        Path file = directory.resolve(source.path("file").asText("experiment.json"));
        Files.writeString(
                file,
                source.has("text")
                        ? source.get("text").textValue()
                        : recorded.get("experiment").toString());
        return Experiments.load(file.toString());
    }

    private RunOptions options(CaseServer server, JsonNode experiment) throws IOException {
        JsonNode given = recorded.path("options");
        ObjectNode variables = Json.object();
        if (mode == Mode.STRICT || experiment.path("configuration").has("base_url")) {
            variables.put("base_url", server.address());
        }
        for (JsonNode text : given.path("vars")) {
            Variable variable = Variable.parse(text.textValue());
            variables.set(variable.name(), variable.value());
        }
        ObjectNode variableFile = given.has("var_file")
                ? (ObjectNode) Json.parse(given.get("var_file").toString().replace("${base_url}", server.address()))
                : Json.object();
        Map<String, String> environment = new HashMap<>(System.getenv());
        given.path("env")
                .properties()
                .forEach(it -> environment.put(it.getKey(), it.getValue().textValue()));
        RunOptions options = RunOptions.builder(mode)
                .variables(variables)
                .variableFile(variableFile)
                .environment(environment)
                .directory(directory)
                .shellAllowed(true)
                .failFast(given.path("fail_fast").asBoolean())
                .dry(DryMode.of(given.path("dry").asText()).orElse(null))
                .rollbackStrategy(
                        RollbackStrategy.of(given.path("rollback_strategy").asText())
                                .orElse(null))
                .hypothesisStrategy(
                        HypothesisStrategy.of(given.path("hypothesis_strategy").asText())
                                .orElse(null))
                .build();
        return given.has("hypothesis_frequency")
                ? options.toBuilder()
                        .hypothesisFrequency(Duration.ofMillis(
                                Math.round(given.get("hypothesis_frequency").doubleValue() * 1000)))
                        .build()
                : options;
    }

    private static void compare(Outcome outcome, JsonNode expect, CaseServer server) {
        if (expect.path("outcome").asText().equals("crashed")) {
            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.journal() == null
                            || !outcome.journal().path("status").asText().equals("completed"))
                    .isTrue();
            return;
        }
        List<String> kinds =
                outcome.check().violations().stream().map(Finding::kind).toList();
        if (expect.path("errors").isEmpty()) {
            assertThat(outcome.check().violations()).isEmpty();
        }
        expect.path("errors").forEach(kind -> assertThat(kinds).contains(kind.textValue()));
        assertThat(outcome.check().isValid()).isEqualTo(expect.path("valid").booleanValue());
        if (expect.path("outcome").asText().equals("finished")) {
            assertThat(outcome.journal()).as("notes: %s", outcome.notes()).isNotNull();
            new Expected(expect, server.address()).compareTo(outcome.journal());
        } else {
            assertThat(outcome.journal()).isNull();
        }
        assertThat(outcome.exitCode()).isEqualTo(expect.path("exit_code").intValue());
        if (expect.has("requests")) {
            Map<String, Integer> wanted = new TreeMap<>();
            expect.get("requests")
                    .properties()
                    .forEach(it -> wanted.put(it.getKey(), it.getValue().intValue()));
            assertThat(server.counts()).isEqualTo(wanted);
        }
    }
}
