package org.chaosee.experiment.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.chaosee.experiment.fill.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * One call of a provider.
 *
 * @param provider as written, unfilled
 * @param limit how long it may take, beside the timeout of the provider; null for no limit
 * @param judged the value that the call judges, which goes with its arguments; null when it judges none
 */
public record Call(
        JsonNode provider,
        Patterns patterns,
        @Nullable Duration limit,
        @Nullable JsonNode judged) {

    /** Filled; missing when there are none. */
    public JsonNode arguments() {
        JsonNode arguments = patterns.fillArguments(provider.path("arguments"));
        if (judged == null) {
            return arguments;
        }
        if (!(arguments instanceof ObjectNode object)) {
            throw new IllegalArgumentException("A probe that judges needs an object for its arguments");
        }
        ObjectNode withValue = object.deepCopy();
        withValue.set("value", judged);
        return withValue;
    }
}
