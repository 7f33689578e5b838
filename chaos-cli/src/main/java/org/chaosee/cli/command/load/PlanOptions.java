package org.chaosee.cli.command.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.experiment.ExperimentFile;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.load.Load;
import org.chaosee.load.check.PlanReport;
import org.chaosee.load.plan.LoadPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to send; as options, which win over a plan in a file. */
final class PlanOptions {

    private final Shell shell;

    @Option(
            names = "--plan",
            paramLabel = "<file>",
            description = "A plan with users and requests, in JSON or YAML (docs/reference/load-plan.md).")
    private @Nullable Path file;

    @Option(names = "--rate", paramLabel = "<n>", description = "Requests in each second, 0.1 to 10000.")
    private @Nullable Double rate;

    @Option(names = "--duration", paramLabel = "<duration>", description = "For how long they are sent.")
    private @Nullable Duration duration;

    @Option(
            names = "--ramp-up",
            paramLabel = "<duration>",
            description = "How long, at the start of it, the rate grows from 0.")
    private @Nullable Duration rampUp;

    @Option(names = "--arrival", paramLabel = "<how>", description = "even, or poisson: as those of many people.")
    private @Nullable String arrival;

    @Option(names = "--seed", paramLabel = "<n>", description = "The same seed sends the same requests.")
    private @Nullable Long seed;

    @Option(
            names = "--request-timeout",
            paramLabel = "<duration>",
            description = "How long an answer may take. Otherwise 10s.")
    private @Nullable Duration timeout;

    @Option(
            names = "--in-flight",
            paramLabel = "<n>",
            description =
                    "How many may wait for their answers at once; what is due then is skipped, and counted. Otherwise 1000.")
    private @Nullable Integer inFlight;

    @Option(
            names = "--header",
            paramLabel = "<name=value>",
            description = "A header of all requests; several may be named.")
    private Map<String, String> headers = Map.of();

    @Option(names = "--name", paramLabel = "<name>", description = "What the result is called.")
    private @Nullable String name;

    PlanOptions(Shell shell) {
        this.shell = shell;
    }

    /**
     * The plan that they make.
     *
     * @param address null when the plan has one
     * @throws CommandException when something is missing or wrong, each violation with its place
     */
    LoadPlan plan(@Nullable String address) {
        ObjectNode tree = tree();
        put(tree, "base", address);
        put(tree, "name", name);
        put(tree, "arrival", arrival);
        put(tree, "duration", duration);
        put(tree, "ramp-up", rampUp);
        put(tree, "timeout", timeout);
        if (rate != null) {
            tree.put("rate", rate);
        }
        if (seed != null) {
            tree.put("seed", seed);
        }
        if (inFlight != null) {
            tree.put("in-flight", inFlight);
        }
        putHeaders(tree);
        PlanReport report = Load.check(tree);
        return report.plan().orElseThrow(() -> refused(report));
    }

    private ObjectNode tree() {
        if (file == null) {
            return Json.object();
        }
        JsonNode tree = ExperimentFile.read(shell, file.toString(), false);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new CommandException(ExitCode.INVALID, file + " is no plan, allowed is an object");
    }

    private CommandException refused(PlanReport report) {
        List<String> lines = report.violations().stream()
                .map(violation ->
                        (violation.pointer().isEmpty() ? "the plan" : violation.pointer()) + ": " + violation.message())
                .toList();
        String what = file == null
                ? "The options make no plan: an address, --rate and --duration are required, or --plan"
                : file + " is no valid plan";
        return new CommandException(file == null ? ExitCode.USAGE : ExitCode.INVALID, what, lines);
    }

    /** In place of those of the plan, which may write them in another case. What is no object there, the check refuses. */
    private void putHeaders(ObjectNode tree) {
        JsonNode planned = tree.path("headers");
        if (headers.isEmpty() || !(planned.isObject() || planned.isNull() || planned.isMissingNode())) {
            return;
        }
        ObjectNode all = Json.object();
        planned.properties().stream()
                .filter(header -> headers.keySet().stream().noneMatch(header.getKey()::equalsIgnoreCase))
                .forEach(header -> all.set(header.getKey(), header.getValue()));
        headers.forEach(all::put);
        tree.set("headers", all);
    }

    private static void put(ObjectNode tree, String member, @Nullable String value) {
        if (value != null) {
            tree.put(member, value);
        }
    }

    private static void put(ObjectNode tree, String member, @Nullable Duration value) {
        if (value != null) {
            tree.put(member, value.toString());
        }
    }
}
