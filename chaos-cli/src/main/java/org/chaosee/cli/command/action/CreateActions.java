package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.experiment.RunDirectory;
import org.chaosee.cli.hold.Hold;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Create an action from options, or one or many from a file. It is in force at once.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee actions create slow-products --http 'GET /api/products' --latency 1s..3s --probability 50",
            "  chaosee actions create no-stock --http /api/stock --abort 503 --user alice --expires-in 5m",
            "  chaosee actions create lost --jpa Order:write --fault connection-lost --max 3",
            "  chaosee actions create busy --jvm --fault cpu --set fault.load=0.8 --node node-1 --for 30s",
            "  chaosee actions create -f actions.json"
        })
final class CreateActions implements Runnable {

    /** An action with --for outlives its command by this at most, if that is killed. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Shell shell;

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Mixin
    private ActionOptions options;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "<file>",
            description =
                    "An action, a list of them, or the answer of 'list -o json', in JSON or YAML; - for standard input. "
                            + "Options change each of them.")
    private @Nullable Path file;

    @Option(
            names = "--for",
            paramLabel = "<duration>",
            description =
                    "Wait so long, and delete what was created: also when Ctrl-C comes first. Should this command be "
                            + "killed, it expires by itself.")
    private @Nullable Duration time;

    @Parameters(arity = "0..1", paramLabel = "<name>", description = "The name: a-z, 0-9 and -.")
    private @Nullable String name;

    CreateActions(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        List<ObjectNode> documents = documents();
        AdminClient client = server.connect();
        Duration expiry = time == null ? options.expiresIn() : time.plus(MARGIN);
        String expiresAt = expiry == null ? null : ServerTime.in(client, expiry);
        for (ObjectNode document : documents) {
            options.applyTo(document);
            if (expiresAt != null) {
                document.put("expiresAt", expiresAt);
            }
            if (reason.text() != null) {
                document.put("reason", reason.text());
            }
        }
        if (time == null) {
            documents.forEach(document -> create(client, document, new LinkedHashMap<>()));
        } else {
            hold(client, documents, time);
        }
    }

    private List<ObjectNode> documents() {
        if (file == null) {
            if (name == null) {
                throw new CommandException(ExitCode.USAGE, "The new action needs a name, or -f a file with actions");
            }
            return List.of(Json.object().put("name", name));
        }
        List<ObjectNode> documents = Documents.read(shell, file);
        if (name != null) {
            if (documents.size() != 1) {
                throw new CommandException(
                        ExitCode.USAGE, file + " has " + documents.size() + " actions, and a name goes with one only");
            }
            documents.get(0).put("name", name);
        }
        return documents;
    }

    private void hold(AdminClient client, List<ObjectNode> documents, Duration duration) {
        Map<String, String> created = new ConcurrentSkipListMap<>();
        Runnable change = () -> {
            documents.forEach(document -> create(client, document, created));
            output.say("In force for " + Durations.text(duration) + ", until Ctrl-C at the latest");
        };
        Hold.during(duration, change, () -> delete(client, created));
    }

    private void create(AdminClient client, ObjectNode document, Map<String, String> created) {
        JsonNode action =
                client.ask(reason.of(Call.of("POST", "actions").with(document))).body();
        String id = action.path("id").asText();
        String title = action.path("name").asText(id);
        created.put(id, title);
        note(client, id, title);
        if (output.isJson()) {
            output.json(action);
        } else {
            output.say(
                    "Created " + title + ", until " + action.path("expiresAt").asText());
        }
    }

    /** Nothing stays that the run doesn't know of. */
    private void note(AdminClient client, String id, String title) {
        try {
            RunDirectory.of(shell).ifPresent(run -> run.arm(client.server().toString(), "actions", id, title));
        } catch (CommandException e) {
            delete(client, Map.of(id, title));
            throw e;
        }
    }

    private void delete(AdminClient client, Map<String, String> created) {
        created.forEach((id, title) -> {
            try {
                client.ask(Call.delete("actions", id));
                output.say("Deleted " + title);
            } catch (CommandException e) {
                if (e.code() != ExitCode.MISSING) {
                    output.say("The action " + title + " could not be deleted, it expires by itself: " + e.sentence());
                }
            }
        });
    }
}
