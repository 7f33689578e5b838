package org.chaosee.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A tree whose patterns were filled from what is known without asking anybody.
 *
 * @param tree missing when there was none
 * @param unknown the names that mean nothing, or that only a probe of the configuration could tell; their patterns stay
 */
public record Filled(JsonNode tree, List<String> unknown) {

    public Filled {
        unknown = List.copyOf(unknown);
    }
}
