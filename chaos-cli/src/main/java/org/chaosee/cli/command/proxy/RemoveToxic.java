package org.chaosee.cli.command.proxy;

import java.util.List;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.toxic.ProxyClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Remove toxics from a proxy. What they hold is delivered at once.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy toxic remove db latency_downstream")
final class RemoveToxic implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Option(names = "--if-exists", description = "A toxic that isn't there is no error.")
    private boolean ifExists;

    @Parameters(index = "0", paramLabel = "<proxy>", description = "The proxy.")
    private String proxy;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<toxic>", description = "The names of the toxics.")
    private List<String> toxics = List.of();

    @Override
    public void run() {
        ProxyClient client = server.connect();
        for (String toxic : toxics) {
            try {
                client.ask(Call.delete("proxies", proxy, "toxics", toxic));
                output.say("Removed " + toxic + " from " + proxy);
            } catch (CommandException e) {
                if (e.code() != ExitCode.MISSING || !ifExists) {
                    throw e;
                }
            }
        }
        if (output.isJson()) {
            output.json(Tables.page(client.ask(Call.get("proxies", proxy, "toxics"))));
        }
    }
}
