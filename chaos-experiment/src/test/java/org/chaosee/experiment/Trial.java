package org.chaosee.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.RunListener;
import org.chaosee.experiment.value.Json;

/** A small experiment in the default mode, written with single quotes. */
record Trial(ObjectNode experiment, RunOptions options) {

    /** The options of the default mode. */
    static final RunOptions SAFE = RunOptions.of(Mode.SAFE);

    static final String TRUE = "{'type': 'action', 'name': 'order', 'provider': {'type': 'process', 'path': 'true'}}";
    static final String FALSE = "{'type': 'action', 'name': 'order', 'provider': {'type': 'process', 'path': 'false'}}";
    static final String UNDO =
            "{'type': 'action', 'name': 'undo', 'provider': {'type': 'process', 'path': 'echo', 'arguments': ['undone']}}";
    /** To go behind a method. */
    static final String ROLLBACKS = ", 'rollbacks': [" + UNDO + "]";

    /** With those members beside title and description. */
    static Trial of(String members) {
        ObjectNode experiment = (ObjectNode) json("{'title': 'A trial', 'description': 'For a test'}");
        experiment.setAll((ObjectNode) json("{" + members + "}"));
        return new Trial(experiment, SAFE);
    }

    /** One whose hypothesis asks a command, which has to answer with that exit code. */
    static Trial expecting(int exitCode, String command, String members) {
        return of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [
                  {'type': 'probe', 'name': 'ask', 'tolerance': %d, 'provider':
                    {'type': 'process', 'path': 'sh', 'arguments': ['-c', '%s']}}]}, %s""".formatted(exitCode, command, members));
    }

    /** One whose hypothesis asks a command, by what makes its answer good. */
    static Trial tolerating(String tolerance, String command) {
        Trial trial = expecting(0, command, "'method': []");
        ((ObjectNode) trial.experiment().at("/steady-state-hypothesis/probes/0")).set("tolerance", json(tolerance));
        return trial;
    }

    static String status(Outcome outcome) {
        return outcome.journal().path("status").asText();
    }

    static JsonNode rollbacks(Outcome outcome) {
        return outcome.journal().path("rollbacks");
    }

    static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    Trial with(RunOptions others) {
        return new Trial(experiment, others);
    }

    Run prepare(RunListener listener) {
        return Experiments.prepare(experiment, options, listener);
    }

    Outcome play() {
        return prepare(RunListener.NONE).play();
    }

    List<String> violations() {
        return Experiments.check(experiment, options).violations().stream()
                .map(Finding::kind)
                .toList();
    }

    List<String> warnings() {
        return Experiments.check(experiment, options).warnings().stream()
                .map(Finding::kind)
                .toList();
    }
}
