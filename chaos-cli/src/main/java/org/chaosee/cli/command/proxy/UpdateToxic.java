package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.toxic.Attributes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        description = "Change a toxic: its attributes, those that are not named stay, or its toxicity.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee proxy toxic update db latency_downstream --set latency=800")
final class UpdateToxic implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Option(names = "--set", paramLabel = "<name=number>", description = "An attribute.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--toxicity",
            paramLabel = "<share>",
            description = "The share of connections that are affected, 0 to 1.")
    private @Nullable Double toxicity;

    @Parameters(index = "0", paramLabel = "<proxy>", description = "The proxy.")
    private String proxy;

    @Parameters(index = "1", paramLabel = "<toxic>", description = "The name of the toxic.")
    private String toxic;

    @Override
    public void run() {
        if (attributes.isEmpty() && toxicity == null) {
            throw new CommandException(ExitCode.USAGE, "--set or --toxicity says what to change");
        }
        ObjectNode change = Json.object();
        if (toxicity != null) {
            Toxicity.check(toxicity);
            change.put("toxicity", toxicity);
        }
        change.set("attributes", Attributes.of(attributes));
        JsonNode changed = server.connect()
                .ask(Call.of("POST", "proxies", proxy, "toxics", toxic).with(change));
        if (output.isJson()) {
            output.json(changed);
        }
        output.say("Changed " + toxic + " of " + proxy);
    }
}
