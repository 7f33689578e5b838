package org.chaosee.cli.command.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.command.action.Reason;
import org.chaosee.cli.experiment.RunDirectory;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Shell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "begin",
        description =
                "Begin a storm. What isn't given is as the server's configuration has it for a storm of that name.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee storm begin rush-hour --user alice --duration 1m",
            "  chaosee storm begin --role tester --http-percent 20 --jpa-percent 0"
        })
final class BeginStorm implements Runnable {

    private final Shell shell;

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Parameters(
            arity = "0..1",
            paramLabel = "<name>",
            defaultValue = "default",
            description = "Its name. Default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(names = "--user", paramLabel = "<user>", description = "Whom it strikes; several may be named.")
    private List<String> users = List.of();

    @Option(names = "--role", paramLabel = "<role>", description = "Users in this role; users or roles, not both.")
    private List<String> roles = List.of();

    @Option(names = "--duration", paramLabel = "<duration>", description = "How long, such as 10m.")
    private @Nullable Duration duration;

    @Option(names = "--http-percent", paramLabel = "<percent>", description = "Share of the requests.")
    private @Nullable BigDecimal httpPercent;

    @Option(names = "--jpa-percent", paramLabel = "<percent>", description = "Share of the database operations.")
    private @Nullable BigDecimal jpaPercent;

    @Option(names = "--bean-percent", paramLabel = "<percent>", description = "Share of the calls of beans.")
    private @Nullable BigDecimal beanPercent;

    @Option(names = "--client-percent", paramLabel = "<percent>", description = "Share of the outgoing calls.")
    private @Nullable BigDecimal clientPercent;

    @Option(names = "--fault", paramLabel = "<type>", description = "Only faults of this type; several may be named.")
    private List<String> faults = List.of();

    @Option(names = "--latency-min", paramLabel = "<duration>", description = "The shortest delay.")
    private @Nullable Duration latencyMin;

    @Option(names = "--latency-max", paramLabel = "<duration>", description = "The longest delay.")
    private @Nullable Duration latencyMax;

    @Option(names = "--status", paramLabel = "<status>", description = "Only these statuses instead of an answer.")
    private List<Integer> statuses = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "<glob>",
            description = "Fault points that are left alone; several may be named.")
    private List<String> exclude = List.of();

    @Option(names = "--seed", paramLabel = "<n>", description = "The same seed hits the same calls again.")
    private @Nullable Long seed;

    BeginStorm(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        AdminClient client = server.connect();
        JsonNode storm = client.ask(reason.of(Call.of("POST", "storms").with(document())))
                .body();
        note(client);
        if (output.isJson()) {
            output.json(storm);
        } else {
            output.say("Began " + storm.path("name").asText() + ", until "
                    + storm.path("endsAt").asText());
        }
    }

    /** Nothing stays that the run doesn't know of. */
    private void note(AdminClient client) {
        try {
            RunDirectory.of(shell).ifPresent(run -> run.arm(client.server().toString(), "storms", name, name));
        } catch (CommandException e) {
            client.ask(Call.delete("storms", name));
            throw e;
        }
    }

    private ObjectNode document() {
        ObjectNode document = Json.object().put("name", name);
        texts(document, "users", users);
        texts(document, "roles", roles);
        texts(document, "faults", faults);
        texts(document, "exclude", exclude);
        if (!statuses.isEmpty()) {
            ArrayNode list = document.putArray("statuses");
            statuses.forEach(list::add);
        }
        put(document, "httpPercent", httpPercent);
        put(document, "jpaPercent", jpaPercent);
        put(document, "beanPercent", beanPercent);
        put(document, "clientPercent", clientPercent);
        put(document, "duration", duration);
        put(document, "latencyMin", latencyMin);
        put(document, "latencyMax", latencyMax);
        if (seed != null) {
            document.put("seed", seed);
        }
        return document;
    }

    private static void texts(ObjectNode document, String member, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = document.putArray(member);
            values.forEach(list::add);
        }
    }

    private static void put(ObjectNode document, String member, @Nullable BigDecimal value) {
        if (value != null) {
            document.put(member, value);
        }
    }

    private static void put(ObjectNode document, String member, @Nullable Duration value) {
        if (value != null) {
            document.put(member, value.toString());
        }
    }
}
