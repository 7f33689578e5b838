package org.chaosee.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tells what is new in a list that is asked for again and again. Injections have no id: where the list that was seen last begins in
 * the one that is asked for now, the new ones end.
 */
public final class NewInjections {

    private List<JsonNode> seen = List.of();
    private boolean first = true;

    /**
     * What has come since the last time, the oldest first; the first time, nothing.
     *
     * @param latestFirst as the server answers
     */
    public List<JsonNode> in(List<JsonNode> latestFirst) {
        List<JsonNode> fresh = new ArrayList<>(first ? List.of() : latestFirst.subList(0, newOnes(latestFirst)));
        first = false;
        seen = List.copyOf(latestFirst);
        Collections.reverse(fresh);
        return fresh;
    }

    private int newOnes(List<JsonNode> latestFirst) {
        for (int i = 0; i < latestFirst.size(); i++) {
            int overlap = Math.min(latestFirst.size() - i, seen.size());
            if (overlap > 0 && latestFirst.subList(i, i + overlap).equals(seen.subList(0, overlap))) {
                return i;
            }
        }
        return latestFirst.size();
    }
}
