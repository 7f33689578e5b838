package org.chaosee.cli.command.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.client.NewInjections;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Paging;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "injections",
        description = "What was injected on the node that answers, the latest first; it remembers 1000.",
        footerHeading = "%nExamples:%n",
        footer = {"  chaosee injections --follow", "  chaosee injections --action slow-products --limit 10 -o json"})
public final class InjectionsCommand implements Runnable {

    private static final int ALL = 1000;

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Paging paging;

    @Option(names = "--action", paramLabel = "<name>", description = "Only those of this action.")
    private @Nullable String action;

    @Option(names = "--storm", paramLabel = "<name>", description = "Only those of this storm.")
    private @Nullable String storm;

    @Option(names = "--kind", paramLabel = "<kind>", description = "Only those at this kind of fault point.")
    private @Nullable String kind;

    @Option(names = "--fault", paramLabel = "<type>", description = "Only those with this type of fault.")
    private @Nullable String fault;

    @Option(
            names = "--skipped",
            paramLabel = "<which>",
            description = "true, false, or a reason such as dry-run or overflow.")
    private @Nullable String skipped;

    @Option(
            names = {"-F", "--follow"},
            description = "Print new ones as they come, until Ctrl-C; with -o json, one a line.")
    private boolean follow;

    @Option(
            names = "--interval",
            paramLabel = "<duration>",
            defaultValue = "1s",
            description = "How often --follow asks. Default: ${DEFAULT-VALUE}.")
    private Duration interval;

    @Override
    public void run() {
        AdminClient client = server.connect();
        Map<String, @Nullable Object> query = query();
        if (follow) {
            follow(client, query);
            return;
        }
        paging.addTo(query);
        output.list(
                ask(client, query), InjectionTable.COLUMNS, "Nothing of that was injected on the node that answers");
    }

    private Map<String, @Nullable Object> query() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("action", action);
        query.put("storm", storm);
        query.put("kind", kind);
        query.put("fault", fault);
        query.put("skipped", skipped);
        return query;
    }

    private static JsonNode ask(AdminClient client, Map<String, @Nullable Object> query) {
        return client.ask(Call.get("injections").with(query)).body();
    }

    private void follow(AdminClient client, Map<String, @Nullable Object> query) {
        if (interval.toMillis() < 100) {
            throw new CommandException(ExitCode.USAGE, "--interval is too short, allowed is 100ms or more");
        }
        query.put("limit", ALL);
        NewInjections fresh = new NewInjections();
        boolean answers = true;
        while (true) {
            try {
                fresh.in(items(ask(client, query))).forEach(this::print);
                answers = true;
            } catch (CommandException e) {
                if (e.code() != ExitCode.UNREACHABLE && e.code() != ExitCode.SERVER_FAILED) {
                    throw e;
                }
                // A server that is restarted comes back; it is said once that it is away.
                if (answers) {
                    output.say(e.sentence());
                }
                answers = false;
            }
            if (output.out().checkError()) {
                return; // nobody reads any more, as behind 'head'
            }
            try {
                Thread.sleep(interval.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }

    private void print(JsonNode injection) {
        output.out().println(output.isJson() ? Json.compact(injection) : Plain.line(InjectionTable.line(injection)));
        output.out().flush();
    }
}
