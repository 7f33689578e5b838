package org.chaosee.proxy.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a toxic.
 *
 * @param toxicity null when it stays
 * @param attributes those that change; what its type doesn't have is ignored
 */
public record ToxicPatch(@Nullable Float toxicity, Map<String, Long> attributes) {

    public ToxicPatch {
        attributes = Map.copyOf(attributes);
    }
}
