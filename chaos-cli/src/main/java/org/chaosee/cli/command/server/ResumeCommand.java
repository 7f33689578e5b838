package org.chaosee.cli.command.server;

import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.command.action.Reason;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "resume", description = "Lift the halt: what is enabled and has not expired is in force again.")
public final class ResumeCommand implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Override
    public void run() {
        AdminClient client = server.connect();
        client.ask(reason.of(Call.delete("halt")));
        if (output.isJson()) {
            output.json(client.ask(Call.get("halt")).body());
        } else {
            output.say("There is no halt any more");
        }
    }
}
