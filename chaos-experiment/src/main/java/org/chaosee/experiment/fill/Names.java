package org.chaosee.experiment.fill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.chaosee.experiment.value.Json;

/**
 * What patterns are filled from: the configuration, then the groups of secrets in their order.
 *
 * @param secrets an object of objects
 */
public record Names(ObjectNode configuration, ObjectNode secrets) {

    public static Names none() {
        return new Names(Json.object(), Json.object());
    }

    public boolean isEmpty() {
        return configuration.isEmpty() && secrets.isEmpty();
    }

    public Optional<JsonNode> find(String name) {
        if (configuration.has(name)) {
            return Optional.of(configuration.get(name));
        }
        return secrets.properties().stream()
                .map(Map.Entry::getValue)
                .filter(group -> group.has(name))
                .map(group -> group.get(name))
                .findFirst();
    }

    /** The same with only those groups of secrets: a list of their names; whatever else means none. */
    public Names only(JsonNode groups) {
        ObjectNode seen = Json.object();
        groups.forEach(group -> {
            if (secrets.has(group.asText())) {
                seen.set(group.asText(), secrets.get(group.asText()));
            }
        });
        return new Names(configuration, seen);
    }
}
