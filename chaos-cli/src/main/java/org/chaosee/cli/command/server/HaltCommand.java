package org.chaosee.cli.command.server;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "halt",
        description = "Stop everything, on all nodes, at once: nothing is injected until 'chaosee resume'.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee halt --profile production --reason 'checkout is down'")
public final class HaltCommand implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Option(
            names = "--reason",
            paramLabel = "<text>",
            description = "Why; everybody who is refused a change gets to read it.")
    private @Nullable String reason;

    @Override
    public void run() {
        Call call = Call.of("PUT", "halt");
        JsonNode halt = server.connect()
                .ask(reason == null ? call : call.with(Json.object().put("reason", reason)))
                .body();
        if (output.isJson()) {
            output.json(halt);
        } else {
            output.say("Halted since " + halt.path("at").asText("now") + said(halt, "by", " by ")
                    + said(halt, "reason", ": "));
        }
    }

    private static String said(JsonNode halt, String member, String ahead) {
        String text = halt.path(member).asText("");
        return text.isEmpty() || "null".equals(text) ? "" : ahead + text;
    }
}
