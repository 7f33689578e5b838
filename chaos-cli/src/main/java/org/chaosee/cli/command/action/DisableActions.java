package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    private ChosenActions chosen;

    @Override
    public void run() {
        chosen.check("disable");
        AdminClient client = server.connect();
        if (chosen.isAll()) {
            JsonNode answer = client.ask(reason.of(Call.of("POST", "actions", "disable")
                            .with(chosen.filter().query())))
                    .body();
            if (output.isJson()) {
                output.json(answer);
            } else {
                output.say("Disabled " + answer.path("disabled").asInt() + " actions");
            }
            return;
        }
        for (String name : chosen.names()) {
            client.ask(reason.of(Call.of("POST", "actions", name, "disable")));
            output.say("Disabled " + name);
        }
        output.count("disabled", chosen.names().size());
    }
}
