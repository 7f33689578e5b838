package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "hang",
        description =
                "The server takes connections, and never answers: a toxic of type timeout, with 0. At its end they are closed.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy hang db --for 10s")
final class HangProxy implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Mixin
    private While time;

    @Parameters(paramLabel = "<proxy>", description = "The proxy.")
    private String proxy;

    @Override
    public void run() {
        ObjectNode attributes = Json.object().put("timeout", 0);
        new ToxicAdder(server.connect(), output, time).add(proxy, null, "timeout", Stream.DOWN, 1, attributes);
    }
}
