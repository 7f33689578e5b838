package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
import picocli.CommandLine.Parameters;

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
    private ActionFilter filter;

    @Option(names = "--all", description = "All that the filter selects; without a filter, all there are.")
    private boolean all;

    @Option(names = "--if-exists", description = "An action that isn't there is no error.")
    private boolean ifExists;

    @Parameters(arity = "0..*", paramLabel = "<name or id>", description = "The actions.")
    private List<String> names = List.of();

    @Override
    public void run() {
        if (all == !names.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "Either names or --all says which actions to delete");
        }
        if (!all && !filter.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "A filter goes with --all, not with names");
        }
        AdminClient client = server.connect();
        for (String name : all ? selected(client) : names) {
            delete(client, name);
        }
    }

    private void delete(AdminClient client, String name) {
        try {
            client.ask(reason.of(Call.delete("actions", name)));
            output.say("Deleted " + name);
        } catch (CommandException e) {
            // Somebody else may have deleted it since it was listed.
            if (e.code() != ExitCode.MISSING || !(ifExists || all)) {
                throw e;
            }
        }
    }

    private List<String> selected(AdminClient client) {
        List<String> selected = new ArrayList<>();
        JsonNode page;
        do {
            Map<String, @Nullable Object> query = filter.query();
            query.put("limit", PAGE);
            query.put("offset", selected.size());
            page = client.ask(Call.get("actions").with(query)).body();
            page.path("items").forEach(action -> selected.add(action.path("id").asText()));
        } while (!page.path("items").isEmpty()
                && selected.size() < page.path("total").asInt());
        return selected;
    }
}
