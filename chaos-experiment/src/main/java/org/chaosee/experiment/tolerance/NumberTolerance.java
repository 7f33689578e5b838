package org.chaosee.experiment.tolerance;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.value.Equality;

/** The status of an answer, or a value that is a number itself. */
record NumberTolerance(Equality equality) {

    boolean met(JsonNode tolerance, JsonNode value) {
        return equality.equal(tolerance, value.isObject() && value.has("status") ? value.get("status") : value);
    }
}
