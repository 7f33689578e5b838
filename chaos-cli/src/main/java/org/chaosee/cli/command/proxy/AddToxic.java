package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.toxic.Attributes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Add a toxic to a proxy. It acts at once, on open connections, too.",
            "",
            "Types, and what --set gives them: latency (latency, jitter: ms), bandwidth (rate: KB/s), slow_close (delay: ms),"
                    + " timeout (timeout: ms), reset_peer (timeout: ms), slicer (average_size, size_variation: bytes, delay:"
                    + " µs), limit_data (bytes), chaos_corrupt (percent), chaos_stall (every, duration: ms)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee proxy toxic add db latency --set latency=400 --set jitter=100 --for 30s",
            "  chaosee proxy toxic add db bandwidth --set rate=10 --stream up --toxicity 0.5 --name narrow"
        })
final class AddToxic implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Mixin
    private While time;

    @Option(names = "--set", paramLabel = "<name=number>", description = "An attribute; each is 0 unless it is given.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--name",
            paramLabel = "<name>",
            description = "Its name, once in its proxy. Otherwise type and stream, such as latency_downstream.")
    private @Nullable String name;

    @Option(
            names = "--stream",
            paramLabel = "<stream>",
            defaultValue = "down",
            description = "up: from the client to the server; down: the other way. Default: ${DEFAULT-VALUE}.")
    private Stream stream;

    @Option(
            names = "--toxicity",
            paramLabel = "<share>",
            defaultValue = "1",
            description = "The share of connections that are affected, 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double toxicity;

    @Parameters(index = "0", paramLabel = "<proxy>", description = "The proxy.")
    private String proxy;

    @Parameters(index = "1", paramLabel = "<type>", description = "Its type.")
    private String type;

    @Override
    public void run() {
        Toxicity.check(toxicity);
        ObjectNode values = Attributes.of(attributes);
        new ToxicAdder(server.connect(), output, time).add(proxy, name, type, stream, toxicity, values);
    }
}
