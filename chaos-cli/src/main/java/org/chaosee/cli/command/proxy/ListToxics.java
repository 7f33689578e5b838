package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the toxics of a proxy: upstream first, each stream in the order in which they act.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy toxic list db")
final class ListToxics implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "<proxy>", description = "The proxy.")
    private String proxy;

    @Override
    public void run() {
        JsonNode toxics = server.connect().ask(Call.get("proxies", proxy, "toxics"));
        output.list(Tables.page(toxics), Tables.TOXICS, "The proxy " + proxy + " has no toxics");
    }
}
