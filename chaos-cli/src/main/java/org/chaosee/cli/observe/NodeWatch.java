package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chaosee.cli.output.Json;

/** Which nodes there are, and how they are. */
final class NodeWatch {

    private static final String DOWN = "down";
    private static final String SILENT = "silent";

    private final Clock clock;
    private final Changes changes = new Changes();
    private final Map<String, String> nodeOfServer = new HashMap<>();

    NodeWatch(Clock clock) {
        this.clock = clock;
    }

    /** A server has told which node it is. */
    synchronized void answers(String server, String node) {
        nodeOfServer.put(server, node);
    }

    /** A server doesn't answer; which node that was is known if it ever did. */
    synchronized void isSilent(String server) {
        String node = nodeOfServer.get(server);
        if (node != null) {
            see(node, DOWN);
        }
    }

    /** A node has told of all of them. What a server of our own has told of itself is newer than what others know. */
    synchronized void see(JsonNode nodes, Set<String> deadServers) {
        Set<String> dead = new HashSet<>();
        deadServers.forEach(server -> dead.add(nodeOfServer.getOrDefault(server, "")));
        Map<String, String> told = new LinkedHashMap<>();
        for (JsonNode node : nodes.path("items")) {
            // A node that was started again is there twice for a while: its earlier life is silent.
            told.merge(node.path("name").asText(), state(node), (one, other) -> SILENT.equals(one) ? other : one);
        }
        told.forEach((name, state) -> {
            if (!dead.contains(name)) {
                see(name, state);
            }
        });
        changes.names().stream()
                .filter(name -> !told.containsKey(name) && !dead.contains(name))
                .forEach(name -> see(name, "gone"));
    }

    JsonNode json() {
        return changes.json();
    }

    private void see(String node, String state) {
        changes.see(
                node,
                TextNode.valueOf(state),
                Json.object()
                        .put("at", clock.instant().toString())
                        .put("node", node)
                        .put("state", state));
    }

    private static String state(JsonNode node) {
        if (node.path("silent").asBoolean()) {
            return SILENT;
        }
        String state = node.path("state").asText();
        return "armed".equals(state) ? "up" : state;
    }
}
