package org.chaosee.experiment.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chaosee.experiment.value.Json;

/**
 * The hypothesis, asked once. Immutable.
 *
 * @param broken whether a probe could not be tried, or not be judged
 */
public record Round(boolean met, boolean broken, List<Entry> probes) {

    public Round {
        probes = List.copyOf(probes);
    }

    /** Whether a probe failed, so that there is no answer to judge. */
    public boolean hasFailed() {
        return probes.stream().anyMatch(Entry::hasFailed);
    }

    /** As in the journal. */
    public ObjectNode json() {
        ObjectNode result = Json.object();
        result.put("steady_state_met", met);
        ArrayNode list = result.putArray("probes");
        probes.forEach(probe -> list.add(probe.json()));
        return result;
    }
}
