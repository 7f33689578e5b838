package org.chaosee.cli.command.action;

import java.util.List;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "enable",
        description = "Enable actions. One that has expired needs a new expiry first: update --expires-in.")
final class EnableActions implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Parameters(arity = "1..*", paramLabel = "<name or id>", description = "The actions.")
    private List<String> names;

    @Override
    public void run() {
        AdminClient client = server.connect();
        for (String name : names) {
            client.ask(reason.of(Call.of("POST", "actions", name, "enable")));
            output.say("Enabled " + name);
        }
        output.count("enabled", names.size());
    }
}
