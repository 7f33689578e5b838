package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.tolerance.path.Path;
import org.chaosee.experiment.tolerance.path.PathSyntaxException;
import org.chaosee.experiment.value.Json;

/** What a path finds: something, so many values, or exactly those. */
record PathTolerance(Rules rules, Patterns patterns) {

    boolean met(JsonNode tolerance, JsonNode value) {
        List<JsonNode> found = path(tolerance).find(parsed(value));
        if (tolerance.has("expect")) {
            JsonNode expected = patterns.fill(tolerance.get("expect"));
            ArrayNode list =
                    expected instanceof ArrayNode array ? array : Json.array().add(expected);
            return rules.equality().equal(list, Json.array().addAll(found));
        }
        if (tolerance.has("count")) {
            return rules.equality()
                    .equal(
                            tolerance.get("count"),
                            Json.array().add(found.size()).get(0));
        }
        return !found.isEmpty();
    }

    private Path path(JsonNode tolerance) {
        try {
            return Path.parse(patterns.text(tolerance.path("path").asText()), rules.pathDialect());
        } catch (PathSyntaxException e) {
            throw new IllegalArgumentException("That is no path: " + e.getMessage(), e);
        }
    }

    /** A text that is JSON is what it says. */
    private static JsonNode parsed(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        try {
            return Json.parse(value.textValue());
        } catch (JsonProcessingException e) {
            return value;
        }
    }
}
