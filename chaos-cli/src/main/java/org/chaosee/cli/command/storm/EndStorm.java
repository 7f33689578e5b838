package org.chaosee.cli.command.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.command.action.Reason;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "end", description = "End a storm, whoever began it, on all nodes.")
final class EndStorm implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Parameters(
            arity = "0..1",
            paramLabel = "<name>",
            defaultValue = "default",
            description = "The storm. Default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(names = "--if-exists", description = "A storm that is over is no error.")
    private boolean ifExists;

    @Override
    public void run() {
        try {
            end();
        } catch (CommandException e) {
            if (e.code() != ExitCode.MISSING || !ifExists) {
                throw e;
            }
            if (output.isJson()) {
                output.json(NullNode.getInstance());
            }
        }
    }

    private void end() {
        JsonNode storm =
                server.connect().ask(reason.of(Call.delete("storms", name))).body();
        if (output.isJson()) {
            output.json(storm);
        } else {
            output.say("Ended " + name + "; it injected "
                    + storm.path("tally").path("total").asText("0") + " faults on the node that answers");
        }
    }
}
