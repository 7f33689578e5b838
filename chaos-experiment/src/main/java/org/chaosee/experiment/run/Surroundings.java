package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.model.Experiment;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.value.Json;
import org.chaosee.experiment.value.TypedText;

/** What is declared, with the variables in their places, and what the environment says about it. */
public record Surroundings(Experiment experiment, RunOptions options) {

    /** The configuration as declared, or as variables replace it; nothing is looked up yet. */
    public ObjectNode configuration() {
        ObjectNode result = experiment.configuration().deepCopy();
        replace(result, options.variableFile().path("configuration"));
        replace(result, options.variables());
        return result;
    }

    /** The groups of secrets likewise. */
    public ObjectNode secrets() {
        ObjectNode result = experiment.secrets().deepCopy();
        result.properties().forEach(group -> {
            if (group.getValue() instanceof ObjectNode keys) {
                replace(keys, options.variableFile().path("secrets").path(group.getKey()));
            }
        });
        return result;
    }

    private static void replace(ObjectNode declared, JsonNode others) {
        for (Map.Entry<String, JsonNode> other : others.properties()) {
            if (declared.has(other.getKey())) {
                declared.set(other.getKey(), other.getValue());
            }
        }
    }

    /**
     * All that is known without asking anybody. What can't be looked up, and what a probe of the configuration would have to
     * answer, is left out.
     */
    public Names known() {
        ObjectNode known = Json.object();
        configuration().properties().stream()
                .filter(entry -> !isProbe(entry.getValue()))
                .forEach(entry -> look(entry.getValue()).ifPresent(value -> known.set(entry.getKey(), value)));
        ObjectNode groups = Json.object();
        secrets().properties().forEach(group -> {
            ObjectNode keys = groups.putObject(group.getKey());
            group.getValue()
                    .properties()
                    .forEach(key -> look(key.getValue()).ifPresent(value -> keys.set(key.getKey(), value)));
        });
        return new Names(known, groups);
    }

    private Optional<JsonNode> look(JsonNode declared) {
        try {
            return Optional.of(isEnvironment(declared) ? lookUp(declared) : declared);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static boolean isEnvironment(JsonNode value) {
        return value.path("type").asText().equals("env");
    }

    public static boolean isProbe(JsonNode value) {
        return value.path("type").asText().equals("probe");
    }

    /**
     * What the environment has for that entry.
     *
     * @throws IllegalArgumentException when it is absent, or doesn't fit its type
     */
    public JsonNode lookUp(JsonNode entry) {
        String value = options.environment().get(entry.path("key").asText());
        if (value == null && !entry.has("default")) {
            throw new IllegalArgumentException("There is no environment variable " + entry.path("key"));
        }
        if (!entry.hasNonNull("env_var_type")) {
            return value == null
                    ? entry.get("default")
                    : Json.array().add(value).get(0);
        }
        String text = value == null ? options.rules().notation().text(entry.get("default")) : value;
        return TypedText.read(text, entry.path("env_var_type").asText());
    }

    /** The secrets with all look-ups done. */
    ObjectNode resolvedSecrets() {
        ObjectNode result = Json.object();
        secrets().properties().forEach(group -> {
            if (!group.getValue().isObject()) {
                throw new IllegalArgumentException("The secret %s is in no group".formatted(group.getKey()));
            }
            ObjectNode keys = result.putObject(group.getKey());
            group.getValue()
                    .properties()
                    .forEach(key -> keys.set(
                            key.getKey(), isEnvironment(key.getValue()) ? lookUp(key.getValue()) : key.getValue()));
        });
        return result;
    }
}
