package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "List the proxies with their toxics.",
        footerHeading = "%nExamples:%n",
        footer = {"  chaosee proxy list", "  chaosee proxy list -o json --proxy http://127.0.0.1:9474"})
final class ListProxies implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Override
    public void run() {
        JsonNode proxies = server.connect().ask(Call.get("proxies"));
        output.list(Tables.page(proxies), Tables.PROXIES, "There are no proxies");
    }
}
