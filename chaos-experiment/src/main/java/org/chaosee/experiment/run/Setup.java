package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.journal.Entry;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.value.Json;

/** Finds out the values of configuration and secrets. */
record Setup(Surroundings surroundings, ActivityRunner runner, Progress progress) {

    /**
     * The secrets alone.
     *
     * @throws BrokenActivityException when one can't be found out
     */
    Names secrets() throws BrokenActivityException {
        try {
            return new Names(Json.object(), surroundings.resolvedSecrets());
        } catch (RuntimeException e) {
            throw new BrokenActivityException(e);
        }
    }

    /**
     * The configuration beside those secrets.
     *
     * @throws BrokenActivityException when a value can't be found out
     */
    Names configurationBeside(Names secrets) throws BrokenActivityException, InterruptedException {
        if (surroundings.configuration().properties().stream().anyMatch(it -> Surroundings.isProbe(it.getValue()))) {
            progress.phaseBegan(Phase.CONFIGURATION);
        }
        ObjectNode known = Json.object();
        Names names = new Names(known, secrets.secrets());
        for (Map.Entry<String, JsonNode> entry : surroundings.configuration().properties()) {
            value(entry.getValue(), names).ifPresent(value -> known.set(entry.getKey(), value));
        }
        return names;
    }

    private Optional<JsonNode> value(JsonNode declared, Names names)
            throws BrokenActivityException, InterruptedException {
        if (Surroundings.isProbe(declared) && declared instanceof ObjectNode tree) {
            return asked(new Activity(tree), names);
        }
        try {
            return Optional.of(Surroundings.isEnvironment(declared) ? surroundings.lookUp(declared) : declared);
        } catch (RuntimeException e) {
            throw new BrokenActivityException(e);
        }
    }

    private Optional<JsonNode> asked(Activity probe, Names names) throws BrokenActivityException, InterruptedException {
        RunOptions options = surroundings.options();
        DryMode dry = options.dry();
        boolean hasToAnswer = options.rules().configurationHasToAnswer();
        if (hasToAnswer && dry != null && dry.leavesOutProbes()) {
            return Optional.empty();
        }
        Entry entry = runner.inEarnest().run(probe, names, Phase.CONFIGURATION, new Entries());
        boolean isProcess = probe.provider().path("type").asText().equals("process");
        if (!entry.hasFailed() && !isProcess) {
            return Optional.of(entry.output().path("body"));
        }
        if (!entry.hasFailed() && entry.output().path("status").asInt() == 0) {
            return Optional.of(
                    TextNode.valueOf(entry.output().path("stdout").asText().strip()));
        }
        if (hasToAnswer) {
            throw new BrokenActivityException(
                    new IllegalStateException("The probe %s of the configuration failed".formatted(probe.name())));
        }
        return Optional.empty();
    }
}
