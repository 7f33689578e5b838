package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;

/** The part of a value that a tolerance looks at. */
final class Target {

    private Target() {}

    /** The member that the tolerance names, or else the whole value. */
    static JsonNode of(JsonNode tolerance, JsonNode value) {
        String name = tolerance.path("target").asText();
        return value.isObject() && value.has(name) ? value.get(name) : value;
    }
}
