package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "slow",
        description = "The server is far away: its answers come later by that time. A toxic of type latency.",
        footerHeading = "%nExamples:%n",
        footer = {"  chaosee proxy slow db 200ms --for 30s", "  chaosee proxy slow db 1s --jitter 500ms"})
final class SlowProxy implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Mixin
    private While time;

    @Option(
            names = "--jitter",
            paramLabel = "<duration>",
            defaultValue = "0s",
            description = "By up to so much more or less. Default: ${DEFAULT-VALUE}.")
    private Duration jitter;

    @Parameters(index = "0", paramLabel = "<proxy>", description = "The proxy.")
    private String proxy;

    @Parameters(index = "1", paramLabel = "<delay>", description = "How much later, such as 200ms.")
    private Duration delay;

    @Override
    public void run() {
        ObjectNode attributes = Json.object().put("latency", delay.toMillis()).put("jitter", jitter.toMillis());
        new ToxicAdder(server.connect(), output, time).add(proxy, null, "latency", Stream.DOWN, 1, attributes);
    }
}
