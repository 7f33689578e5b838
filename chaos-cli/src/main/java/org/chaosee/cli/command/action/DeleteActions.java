package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "delete",
        description = "Delete actions: those that are named, or all that a filter selects.",
        footerHeading = "%nExamples:%n",
        footer = {"  chaosee actions delete slow-products", "  chaosee actions delete --all --name 'gameday-*'"})
final class DeleteActions implements Runnable {

    private static final int PAGE = 1000;

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Mixin
    private ChosenActions chosen;

    @Option(names = "--if-exists", description = "An action that isn't there is no error.")
    private boolean ifExists;

    @Override
    public void run() {
        chosen.check("delete");
        AdminClient client = server.connect();
        int deleted = 0;
        if (chosen.isAll()) {
            for (Map.Entry<String, String> action : selected(client).entrySet()) {
                deleted += delete(client, action.getKey(), action.getValue());
            }
        } else {
            for (String name : chosen.names()) {
                deleted += delete(client, name, name);
            }
        }
        output.count("deleted", deleted);
    }

    private int delete(AdminClient client, String id, String name) {
        try {
            client.ask(reason.of(Call.delete("actions", id)));
            output.say("Deleted " + name);
            return 1;
        } catch (CommandException e) {
            // Somebody else may have deleted it since it was listed.
            if (e.code() != ExitCode.MISSING || !(ifExists || chosen.isAll())) {
                throw e;
            }
            return 0;
        }
    }

    /** By their ids, for a name could be another action's by the time it is deleted; with their names, for people. */
    private Map<String, String> selected(AdminClient client) {
        Map<String, String> selected = new LinkedHashMap<>();
        int seen = 0;
        JsonNode page;
        do {
            Map<String, @Nullable Object> query = chosen.filter().query();
            query.put("limit", PAGE);
            query.put("offset", seen);
            page = client.ask(Call.get("actions").with(query)).body();
            seen += page.path("items").size();
            page.path("items").forEach(action -> {
                String id = action.path("id").asText();
                selected.put(id, action.path("name").asText(id));
            });
        } while (!page.path("items").isEmpty() && seen < page.path("total").asInt());
        return selected;
    }
}
