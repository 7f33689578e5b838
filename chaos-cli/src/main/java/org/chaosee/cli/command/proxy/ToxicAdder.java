package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.toxic.ProxyClient;
import org.jspecify.annotations.Nullable;

/** Adds a toxic, for good or for a while. */
final class ToxicAdder {

    private final ProxyClient client;
    private final Output output;
    private final While time;

    ToxicAdder(ProxyClient client, Output output, While time) {
        this.client = client;
        this.output = output;
        this.time = time;
    }

    /**
     * Adds it to that proxy.
     *
     * @param name null for that of the API: type and stream
     */
    void add(String proxy, @Nullable String name, String type, Stream stream, double toxicity, ObjectNode attributes) {
        // Said here, for what removes it later has to know it beforehand.
        String known = name == null ? type + "_" + stream.member() : name;
        ObjectNode toxic = Json.object()
                .put("name", known)
                .put("type", type)
                .put("stream", stream.member())
                .put("toxicity", toxicity);
        toxic.set("attributes", attributes);
        if (time.isLimited()) {
            requireNew(proxy, known);
        }
        time.make(
                client,
                () -> {
                    JsonNode added = client.ask(
                            Call.of("POST", "proxies", proxy, "toxics").with(toxic));
                    if (output.isJson()) {
                        output.json(added);
                    }
                    output.say("Added " + known + " to " + proxy);
                },
                Call.delete("proxies", proxy, "toxics", known),
                output,
                "It stays, until 'chaosee proxy toxic remove " + proxy + " " + known + "'");
    }

    /** Somebody else's of that name must not be removed, not even when this command is killed early. */
    private void requireNew(String proxy, String name) {
        for (JsonNode toxic : client.ask(Call.get("proxies", proxy, "toxics"))) {
            if (toxic.path("name").asText().equals(name)) {
                throw new CommandException(
                        ExitCode.CONFLICT,
                        "The proxy " + proxy + " has a toxic " + name + " already; --name gives it another");
            }
        }
    }
}
