package org.chaosee.cli.command.proxy;

import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.toxic.ProxyClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reset",
        description = "Enable all proxies, and remove all toxics, whoever added them.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy reset")
final class ResetProxies implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Override
    public void run() {
        ProxyClient client = server.connect();
        client.ask(Call.of("POST", "reset"));
        if (output.isJson()) {
            output.json(Tables.page(client.ask(Call.get("proxies"))));
        }
        output.say("All proxies are enabled, and there are no toxics");
    }
}
