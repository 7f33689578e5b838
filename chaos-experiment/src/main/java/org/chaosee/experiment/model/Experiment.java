package org.chaosee.experiment.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.value.Json;

/**
 * What is to be run. Immutable.
 *
 * @param tree as written; nobody changes it
 */
public record Experiment(ObjectNode tree) {

    /** Without those, there is no hypothesis. */
    public List<JsonNode> hypothesis() {
        return list(tree.path("steady-state-hypothesis").path("probes"));
    }

    public List<JsonNode> method() {
        return list(tree.path("method"));
    }

    public List<JsonNode> rollbacks() {
        return list(tree.path("rollbacks"));
    }

    public ObjectNode configuration() {
        return object(tree.path("configuration"));
    }

    public ObjectNode secrets() {
        return object(tree.path("secrets"));
    }

    /** Of {@code rollbacks} or {@code hypothesis}; {@code default} when the experiment says nothing. */
    public String strategy(String of) {
        return tree.path("runtime").path(of).path("strategy").asText("default");
    }

    private static List<JsonNode> list(JsonNode value) {
        List<JsonNode> result = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(result::add);
        }
        return List.copyOf(result);
    }

    private static ObjectNode object(JsonNode value) {
        return value instanceof ObjectNode object ? object : Json.object();
    }
}
