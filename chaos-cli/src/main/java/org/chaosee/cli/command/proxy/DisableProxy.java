package org.chaosee.cli.command.proxy;

import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "disable",
        description = "Close all connections of a proxy, and refuse new ones.",
        footerHeading = "%nExamples:%n",
        footer = {"  chaosee proxy disable db --for 10s", "  chaosee proxy disable db"})
class DisableProxy implements Runnable {

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
