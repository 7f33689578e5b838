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
import picocli.CommandLine.Option;

@Command(name = "audit", description = "Who did what, on all nodes, the latest first.")
public final class AuditCommand implements Runnable {

    private static final List<Column<JsonNode>> COLUMNS = List.of(
            Column.of("AT", entry -> entry.path("at").asText()),
            Column.of("EVENT", entry -> entry.path("event").asText()),
            Column.of("SUBJECT", entry -> text(entry.path("subject"))),
            Column.of("BY", AuditCommand::actor),
            Column.of("NODE", entry -> text(entry.path("node"))),
            Column.of("REASON", entry -> text(entry.path("reason"))));

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Paging paging;

    @Option(names = "--event", paramLabel = "<event>", description = "Only these, such as action-created or halted.")
    private @Nullable String event;

    @Option(names = "--subject", paramLabel = "<name>", description = "Only what was done to this action or storm.")
    private @Nullable String subject;

    @Option(names = "--actor", paramLabel = "<name>", description = "Only what this user or token did.")
    private @Nullable String actor;

    @Option(names = "--from", paramLabel = "<instant>", description = "From then on, such as 2026-01-01T12:00:00Z.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "<instant>", description = "Until then, exclusive.")
    private @Nullable String until;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("event", event);
        query.put("subject", subject);
        query.put("actor", actor);
        query.put("from", from);
        query.put("until", until);
        paging.addTo(query);
        output.list(server.connect().ask(Call.get("audit").with(query)).body(), COLUMNS, "There are no such entries");
    }

    private static String actor(JsonNode entry) {
        JsonNode actor = entry.path("actor");
        String name = text(actor.path("name"));
        return name.isEmpty() ? text(actor.path("type")) : name;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }
}
