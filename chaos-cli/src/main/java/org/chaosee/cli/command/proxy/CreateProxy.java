package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Create a proxy; it listens at once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee proxy create db --listen 127.0.0.1:15432 --upstream localhost:5432",
            "  chaosee proxy create mail --upstream localhost:25 -o json    # any free port; the answer tells which"
        })
final class CreateProxy implements Runnable {

    @Mixin
    private ProxyOptions server;

    @Mixin
    private Output output;

    @Option(
            names = "--listen",
            paramLabel = "<host:port>",
            defaultValue = "127.0.0.1:0",
            description = "Where clients connect; port 0 is any that is free. Default: ${DEFAULT-VALUE}.")
    private String listen;

    @Option(
            names = "--upstream",
            paramLabel = "<host:port>",
            required = true,
            description = "Where it connects to for each client. It need not be there yet.")
    private String upstream;

    @Option(names = "--disabled", description = "It does not listen, until 'chaosee proxy enable'.")
    private boolean disabled;

    @Parameters(paramLabel = "<name>", description = "Its name.")
    private String name;

    @Override
    public void run() {
        ObjectNode proxy = Json.object()
                .put("name", name)
                .put("listen", listen)
                .put("upstream", upstream)
                .put("enabled", !disabled);
        JsonNode created = server.connect().ask(Call.of("POST", "proxies").with(proxy));
        if (output.isJson()) {
            output.json(created);
        }
        output.say("Created " + name + ": " + created.path("listen").asText() + " to "
                + created.path("upstream").asText());
    }
}
