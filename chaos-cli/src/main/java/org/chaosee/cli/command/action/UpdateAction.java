package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Answer;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.profile.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        description =
                "Change an action. What no option names stays as it is; if somebody else changes it meanwhile, nothing is "
                        + "changed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee actions update slow-products --probability 10 --expires-in 30m",
            "  chaosee actions update slow-products --abort 503 --unset scope.users"
        })
final class UpdateAction implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Reason reason;

    @Mixin
    private ActionOptions options;

    @Option(names = "--rename", paramLabel = "<name>", description = "Give it another name.")
    private String newName = "";

    @Option(names = "--unset", paramLabel = "<member>", description = "Give a member its default, such as scope.users.")
    private List<String> unset = List.of();

    @Parameters(paramLabel = "<name or id>", description = "The action.")
    private String name;

    @Override
    public void run() {
        AdminClient client = server.connect();
        Answer answer = client.ask(Call.get("actions", name));
        ObjectNode action = answer.body().deepCopy();
        unset.forEach(member -> Dotted.set(action, member + "=null"));
        options.applyTo(action);
        if (!newName.isEmpty()) {
            action.put("name", newName);
        }
        if (reason.text() != null) {
            action.put("reason", reason.text());
        }
        Duration expiresIn = options.expiresIn();
        if (expiresIn != null) {
            action.put("expiresAt", ServerTime.in(client, expiresIn));
        }
        Call replacement = Call.of("PUT", "actions", name)
                .with(action)
                .with("If-Match", answer.headers().firstValue("ETag").orElse(null));
        JsonNode changed = client.ask(reason.of(replacement)).body();
        if (output.isJson()) {
            output.json(changed);
        } else {
            output.say("Changed " + changed.path("name").asText());
        }
    }
}
