package org.chaosee.cli.command.storm;

import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Print a storm in force, with what it has injected on the node that answers, as JSON.")
final class ShowStorm implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "<name>", description = "The storm.")
    private String name;

    @Override
    public void run() {
        output.out()
                .println(Json.pretty(
                        server.connect().ask(Call.get("storms", name)).body()));
    }
}
