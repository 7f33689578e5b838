package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "disable",
        description = "Disable actions: those that are named, or all that a filter selects.",
        footerHeading = "%nExamples:%n",
        footer = {"  chaosee actions disable slow-products", "  chaosee actions disable --all --name 'slow-*'"})
final class DisableActions implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Mixin
    private ActionFilter filter;

    @Option(names = "--all", description = "All actions, or all that the filter selects.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "<name or id>", description = "The actions.")
    private List<String> names = List.of();

    @Override
    public void run() {
        if (all == !names.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "Either names or --all says which actions to disable");
        }
        if (!all && !filter.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "A filter goes with --all, not with names");
        }
        AdminClient client = server.connect();
        if (all) {
            JsonNode answer = client.ask(
                            reason.of(Call.of("POST", "actions", "disable").with(filter.query())))
                    .body();
            if (output.isJson()) {
                output.json(answer);
            } else {
                output.say("Disabled " + answer.path("disabled").asInt() + " actions");
            }
            return;
        }
        for (String name : names) {
            client.ask(reason.of(Call.of("POST", "actions", name, "disable")));
            output.say("Disabled " + name);
        }
        output.count("disabled", names.size());
    }
}
