package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record of something that is looked at again and again, in which only its changes stand. Safe for use by several threads. */
final class Changes {

    private final Map<String, JsonNode> latest = new HashMap<>();
    private final List<JsonNode> entries = new ArrayList<>();

    /**
     * Adds the entry, unless the latest of that name has the same value.
     *
     * @param value what is compared
     */
    synchronized void see(String name, JsonNode value, JsonNode entry) {
        if (!value.equals(latest.put(name, value))) {
            entries.add(entry);
        }
    }

    synchronized List<String> names() {
        return List.copyOf(latest.keySet());
    }

    synchronized ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        entries.forEach(list::add);
        return list;
    }
}
