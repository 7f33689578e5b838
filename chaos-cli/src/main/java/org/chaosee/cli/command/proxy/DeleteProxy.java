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
        name = "delete",
        description = "Delete proxies; their connections are closed.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy delete db mail")
final class DeleteProxy implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Option(names = "--if-exists", description = "A proxy that isn't there is no error.")
    private boolean ifExists;

    @Parameters(arity = "1..*", paramLabel = "<proxy>", description = "The proxies.")
    private List<String> proxies = List.of();

    @Override
    public void run() {
        ProxyClient client = server.connect();
        for (String proxy : proxies) {
            try {
                client.ask(Call.delete("proxies", proxy));
                output.say("Deleted " + proxy);
            } catch (CommandException e) {
                if (e.code() != ExitCode.MISSING || !ifExists) {
                    throw e;
                }
            }
        }
        if (output.isJson()) {
            output.json(Tables.page(client.ask(Call.get("proxies"))));
        }
    }
}
