package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.cli.output.Column;

/** Actions as rows. */
final class ActionTable {

    static final List<Column<JsonNode>> COLUMNS = List.of(
            Column.of("NAME", action -> action.path("name").asText()),
            Column.of("ON", ActionTable::state),
            Column.of("TARGET", action -> members(action.path("target"), Set.of())),
            Column.of("FAULT", action -> members(action.path("fault"), Set.of("body"))),
            Column.of("FOR", action -> members(action.path("scope"), Set.of())),
            Column.of("TRIGGER", action -> members(action.path("trigger"), Set.of())),
            Column.of("EXPIRES", action -> action.path("expiresAt").asText()),
            Column.of("BY", action -> action.path("createdBy").asText("")));

    private ActionTable() {}

    private static String state(JsonNode action) {
        if (!action.path("enabled").asBoolean()) {
            return "no";
        }
        return action.path("dryRun").asBoolean() ? "dry" : "yes";
    }

    /** Type or kind alone, everything else with its name, and nothing of what isn't said. */
    private static String members(JsonNode tree, Set<String> leftOut) {
        return tree.properties().stream()
                .filter(entry -> !leftOut.contains(entry.getKey()) && isSaid(entry.getValue()))
                .map(ActionTable::member)
                .collect(Collectors.joining(" "));
    }

    private static String member(Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        String text = value.isValueNode() ? value.asText() : value.toString();
        return Set.of("kind", "type").contains(entry.getKey()) ? text : entry.getKey() + "=" + text;
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }
}
