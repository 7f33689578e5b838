package org.chaosee.cli.command.action;

import java.util.List;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Print actions with all their members, as JSON.")
final class ShowActions implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "<name or id>", description = "The actions.")
    private List<String> names;

    @Override
    public void run() {
        AdminClient client = server.connect();
        for (String name : names) {
            output.out()
                    .println(Json.pretty(client.ask(Call.get("actions", name)).body()));
        }
    }
}
