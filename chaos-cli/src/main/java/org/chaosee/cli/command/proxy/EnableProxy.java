package org.chaosee.cli.command.proxy;

import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "enable",
        description = "Let a proxy listen again; its toxics are as they were.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy enable db")
final class EnableProxy implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "<proxy>", description = "The proxy.")
    private String proxy;

    @Override
    public void run() {
        new Switch(server.connect(), output).on(proxy);
    }
}
