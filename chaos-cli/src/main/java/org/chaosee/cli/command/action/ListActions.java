package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Paging;
import org.chaosee.cli.profile.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List the actions, in the order of their creation.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee actions list --kind http --enabled",
            "  chaosee actions list -o json > actions.json    # to create them again: create -f actions.json"
        })
final class ListActions implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Paging paging;

    @Mixin
    private ActionFilter filter;

    @Option(
            names = "--enabled",
            negatable = true,
            description = "Only those that are enabled; with --no-enabled, only those that are not.")
    private @Nullable Boolean enabled;

    @Option(
            names = {"-q", "--quiet"},
            description = "Names only, one a line.")
    private boolean quiet;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = filter.query();
        query.put("enabled", enabled);
        paging.addTo(query);
        JsonNode page = server.connect().ask(Call.get("actions").with(query)).body();
        if (quiet) {
            page.path("items")
                    .forEach(action -> output.out().println(action.path("name").asText()));
            return;
        }
        output.list(page, ActionTable.COLUMNS, "There are no such actions");
    }
}
