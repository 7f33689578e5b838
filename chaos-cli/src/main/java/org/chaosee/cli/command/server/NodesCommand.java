package org.chaosee.cli.command.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Column;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Paging;
import org.chaosee.cli.profile.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "nodes", description = "The nodes that share the store: which are current, and which are silent.")
public final class NodesCommand implements Runnable {

    private static final List<Column<JsonNode>> COLUMNS = List.of(
            Column.of("NODE", node -> node.path("name").asText()),
            Column.of(
                    "STATE",
                    node -> node.path("silent").asBoolean()
                            ? "silent"
                            : node.path("state").asText()),
            Column.of("CURRENT", node -> node.path("current").asBoolean() ? "yes" : "no"),
            Column.number("INJECTED", node -> node.path("injections").asText()),
            Column.of("SEEN", node -> node.path("seenAt").asText()),
            Column.of("STARTED", node -> node.path("startedAt").asText()),
            Column.of("VERSION", node -> node.path("version").asText()),
            Column.of(
                    "CAUSE",
                    node -> node.path("cause").isNull()
                            ? ""
                            : node.path("cause").asText()));

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Paging paging;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        paging.addTo(query);
        JsonNode page = server.connect().ask(Call.get("nodes").with(query)).body();
        output.list(page, COLUMNS, "No node has told of itself");
        if (!output.isJson() && !page.path("complete").asBoolean(true)) {
            output.say("The store does not answer: there may be more nodes");
        }
    }
}
