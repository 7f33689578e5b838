package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.fill.Patterns;

/** A regular expression that has to be found somewhere in a text. */
record RegexTolerance(Patterns patterns) {

    boolean met(JsonNode tolerance, JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("A regular expression needs a text, and not " + value.getNodeType());
        }
        String expression = patterns.text(tolerance.path("pattern").asText());
        return PythonRegex.compile(expression).matcher(value.textValue()).find();
    }
}
