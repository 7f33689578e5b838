package org.chaosee.cli.command.proxy;

import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cut",
        description = "The server is down: all connections are closed, and new ones refused. The same as 'disable'.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy cut db --for 10s")
final class CutProxy implements Runnable {

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
        new Switch(server.connect(), output).off(proxy, time);
    }
}
