package org.chaosee.cli.command.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.profile.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "How Chaos EE is doing on the node that answers.")
public final class StatusCommand implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Override
    public void run() {
        AdminClient client = server.connect();
        JsonNode status = client.ask(Call.get("status")).body();
        if (output.isJson()) {
            output.json(status);
            return;
        }
        line("server", client.server() + ", version " + status.path("version").asText());
        line("node", status.path("node").asText() + ", " + status.path("time").asText());
        line("halted", halt(status.path("halt")));
        JsonNode actions = status.path("actions");
        line(
                "actions",
                actions.path("live").asText() + " live of "
                        + actions.path("stored").asText() + " stored");
        List<String> storms = new ArrayList<>();
        status.path("storms").forEach(storm -> storms.add(storm.asText()));
        line("storms", storms.isEmpty() ? "none" : String.join(", ", storms));
        line("fault points", status.path("points").asText());
        line("injections", injections(status));
        line("store", store(status.path("store")));
        line("guard", guard(status.path("guard")));
        line("failures", status.path("failures").asText());
    }

    private void line(String name, String value) {
        output.out().println(output.ansi().string("@|bold " + String.format("%-13s", name) + "|@") + Plain.line(value));
    }

    private static String halt(JsonNode halt) {
        if (!halt.path("halted").asBoolean()) {
            return "no";
        }
        return "yes, since " + halt.path("at").asText("an instant that is not known") + ", by "
                + halt.path("by").asText("somebody") + ": "
                + halt.path("reason").asText("no reason was given");
    }

    private static String injections(JsonNode status) {
        List<String> counts = new ArrayList<>();
        status.path("injections").properties().stream()
                .filter(entry ->
                        "injected".equals(entry.getKey()) || entry.getValue().asLong() > 0)
                .forEach(entry -> counts.add(entry.getValue().asText() + " " + entry.getKey()));
        counts.add(status.path("delayed").asText() + " delayed at this moment");
        return String.join(", ", counts);
    }

    private static String store(JsonNode store) {
        String cause = store.path("cause").asText("");
        String skipped = store.path("skippedRows").asInt() == 0
                ? ""
                : ", " + store.path("skippedRows").asText() + " rows are not valid";
        return store.path("type").asText() + ", " + store.path("state").asText()
                + (cause.isEmpty() || store.path("cause").isNull() ? "" : ": " + cause) + skipped;
    }

    private static String guard(JsonNode guard) {
        if (!guard.path("watching").asBoolean()) {
            return "off";
        }
        return "watching, " + guard.path("breaches").asText() + " breaches, then "
                + guard.path("then").asText();
    }
}
