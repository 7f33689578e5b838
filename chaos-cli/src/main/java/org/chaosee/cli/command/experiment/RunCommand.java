package org.chaosee.cli.command.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chaosee.cli.experiment.Conduct;
import org.chaosee.cli.experiment.ExperimentFile;
import org.chaosee.cli.experiment.Progress;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.cli.webhook.Webhook;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.Filled;
import org.chaosee.experiment.check.CheckReport;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.option.RunOptionsBuilder;
import org.chaosee.experiment.run.RunListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description =
                "Run an experiment: is the steady state met, before and after what its method does? What it has armed is "
                        + "taken back at the end. Ctrl-C ends the method and plays the rollbacks; once more ends those.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee run experiment.json",
            "  chaosee run experiment.yaml --var-file stack.env --hypothesis-strategy continuously",
            "  chaosee run experiment.json --dry actions --journal-path dry.json"
        })
public final class RunCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private Output output;

    @Mixin
    private RulesOptions rules;

    @Mixin
    private VariableOptions variables;

    @Mixin
    private StrategyOptions strategies;

    @Mixin
    private WatchOptions watching;

    @Mixin
    private ServerOptions server;

    @Option(
            names = "--journal-path",
            paramLabel = "<file>",
            defaultValue = "journal.json",
            description = "Where the journal goes. Default: ${DEFAULT-VALUE}.")
    private Path journal;

    @Option(
            names = "--notify",
            paramLabel = "<address>",
            description =
                    "A webhook in Slack's format that is told of the start, a deviation and the end. Otherwise CHAOS_WEBHOOK.")
    private List<URI> webhooks = List.of();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the verdict only.")
    private boolean quiet;

    @Parameters(paramLabel = "<experiment>", description = "A file that ends in .json, .yaml or .yml, or an address.")
    private String file;

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunOptionsBuilder builder = RunOptions.builder(rules.mode())
                .variables(variables.named())
                .variableFile(variables.fromFiles())
                .environment(variables.environment())
                .directory(shell.directory());
        strategies.applyTo(builder);
        server.lookIn(variables.environment());
        RunOptions options = builder.build();
        JsonNode experiment = ExperimentFile.read(shell, file, rules.isStrict());
        CheckReport check = Experiments.check(experiment, options);
        if (!quiet) {
            ExperimentFile.lines(check.warnings()).forEach(line -> output.err().println("warning: " + line));
        }
        if (!check.isValid()) {
            throw new CommandException(
                    rules.isStrict() ? ExitCode.FAILED : ExitCode.INVALID,
                    file + " can't be run",
                    ExperimentFile.lines(check.violations()));
        }
        if (!quiet) {
            output.say(experiment.path("title").asText());
        }
        try (Webhook webhook = new Webhook(addresses(), shell.clock())) {
            Conduct conduct = new Conduct(
                    experiment,
                    options,
                    watching.of(extensions(experiment, options), server),
                    server.access(),
                    webhook,
                    quiet ? RunListener.NONE : new Progress(output.err(), output.ansi()),
                    output::say,
                    shell.clock());
            return tell(conduct.play(shell.file(journal), rules.isStrict(), version()));
        }
    }

    /** With its patterns filled, as far as that can be done ahead of the run. */
    private static JsonNode extensions(JsonNode experiment, RunOptions options) {
        Filled filled = Experiments.fill(experiment, options, experiment.get("extensions"));
        if (!filled.unknown().isEmpty()) {
            throw new CommandException(
                    ExitCode.INVALID,
                    "/extensions has patterns that can't be filled ahead of the run: "
                            + String.join(", ", filled.unknown()));
        }
        return filled.tree();
    }

    private int tell(Conduct.Result result) {
        if (!quiet) {
            result.notes().forEach(note -> output.say("note: " + note));
        }
        ExitCode code = result.verdict().code();
        String colour = code == ExitCode.OK ? "green" : "red";
        // The sentence may quote an experiment, which must steer neither the terminal nor the colours.
        String sentence = Plain.line(result.verdict().sentence()).replace("|@", "| @");
        output.err().println(output.ansi().string("@|bold," + colour + " " + sentence + "|@"));
        JsonNode tree = result.journal();
        if (tree != null && output.isJson()) {
            output.json(tree);
        } else if (tree != null && !quiet && result.trouble() == null) {
            output.say("The journal is " + journal + "; 'chaosee report " + journal + "' makes a report of it");
        }
        if (result.trouble() != null) {
            output.say(result.trouble());
            return ExitCode.FAILED.number();
        }
        return code.number();
    }

    private List<URI> addresses() {
        List<URI> addresses = new ArrayList<>(webhooks);
        if (addresses.isEmpty()) {
            shell.variable("CHAOS_WEBHOOK").map(RunCommand::address).ifPresent(addresses::add);
        }
        addresses.forEach(RunCommand::requireHttp);
        return addresses;
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            // It is a secret, and so it isn't repeated.
            throw new CommandException(ExitCode.USAGE, "CHAOS_WEBHOOK: a webhook is an address over HTTP");
        }
    }

    private static void requireHttp(URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
            throw new CommandException(ExitCode.USAGE, "--notify: a webhook is an address over HTTP");
        }
    }

    private static String version() {
        String version = RunCommand.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
