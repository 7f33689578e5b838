package org.chaosee.cli.command.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chaosee.cli.experiment.RunDirectory;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Table;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.cli.signal.Signals;
import org.chaosee.load.Load;
import org.chaosee.load.LoadRun;
import org.chaosee.load.figures.Latency;
import org.chaosee.load.figures.LoadListener;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.figures.SecondFigures;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.report.CsvSeries;
import org.chaosee.load.report.LoadTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description =
                "Send requests at a constant rate, whatever the answers take, and measure them from the instant when each was "
                        + "due. In an experiment, the figures go into its journal. Ctrl-C ends it, with the figures so far.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee load http://localhost:8080/api/products --rate 50 --duration 30s",
            "  chaosee load --plan shoppers.yaml --duration 5s --max-errors 1%% --max-p95 500ms",
            "  chaosee load http://localhost:8080/api/stock --rate 20 --duration 1m --series seconds.csv --result load.json"
        })
public final class LoadCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private Output output;

    @Mixin
    private PlanOptions options;

    @Mixin
    private Expectations expectations;

    @Option(
            names = "--series",
            paramLabel = "<file>",
            description =
                    "Write a line for each second to this file (CSV), as soon as it is over and its requests are.")
    private @Nullable Path series;

    @Option(names = "--result", paramLabel = "<file>", description = "Write all figures to this file (JSON).")
    private @Nullable Path result;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing while it runs.")
    private boolean quiet;

    @Parameters(arity = "0..1", paramLabel = "<address>", description = "Where to send them; not needed with --plan.")
    private @Nullable String address;

    LoadCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        expectations.check();
        checkResult();
        LoadPlan plan = options.plan(address);
        LoadResult figures;
        try (CsvSeries csv = series == null ? null : csv(series)) {
            figures = play(plan, csv);
        } catch (UncheckedIOException e) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "--series: " + series + " can't be written any more, which ended the load: " + e.getMessage());
        }
        ObjectNode tree = LoadTree.of(figures);
        // Ahead of the files, for a disk may be full.
        print(figures, tree);
        RunDirectory.of(shell).ifPresent(run -> write(run.loadFile(), tree));
        if (result != null) {
            write(result, tree);
        }
        List<String> unmet = expectations.unmet(figures);
        unmet.forEach(sentence -> output.say("Not met: " + sentence));
        return (unmet.isEmpty() ? ExitCode.OK : ExitCode.UNHEALTHY).number();
    }

    @SuppressWarnings("try") // the signals are only to be listened to
    private LoadResult play(LoadPlan plan, @Nullable CsvSeries csv) {
        List<LoadListener> listeners = new ArrayList<>();
        if (csv != null) {
            listeners.add(csv);
        }
        if (!quiet) {
            output.say("Sending " + plan.rate() + " requests a second to " + plan.base() + " for "
                    + Durations.text(plan.duration()));
            listeners.add(this::second);
        }
        LoadRun run = Load.prepare(plan, second -> listeners.forEach(listener -> listener.second(second)));
        try (Signals signals = Signals.listen(run::stop)) {
            return run.play();
        }
    }

    private void second(SecondFigures second) {
        Latency latency = second.latency();
        String times = latency == null
                ? ""
                : ", p50 " + LoadTable.millis(latency.p50()) + ", p99 " + LoadTable.millis(latency.p99());
        String skipped = second.skipped() == 0 ? "" : ", " + second.skipped() + " skipped";
        output.say(String.format(
                Locale.ROOT, "  %s  %d ok, %d failed%s%s", second.at(), second.ok(), second.errors(), skipped, times));
    }

    private void print(LoadResult figures, ObjectNode tree) {
        figures.warnings().forEach(warning -> output.say("Warning: " + warning));
        if (output.isJson()) {
            output.json(tree);
            return;
        }
        new Table<>(LoadTable.COLUMNS).print(output.out(), output.ansi(), LoadTable.rows(figures));
        figures.failures()
                .forEach(failure -> output.out()
                        .println(failure.count() + " x " + failure.cause() + ", from " + failure.first() + " to "
                                + failure.last()));
        if (figures.skipped() > 0) {
            output.out()
                    .println(figures.skipped() + " of " + figures.planned()
                            + " requests were skipped, since too many waited for their answers");
        }
    }

    private CsvSeries csv(Path file) {
        try {
            return CsvSeries.to(shell.file(file));
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "--series: " + file + " can't be written");
        }
    }

    private void write(Path file, ObjectNode tree) {
        try {
            Files.writeString(shell.file(file), Json.pretty(tree) + "\n");
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, file + " can't be written: " + e.getMessage());
        }
    }

    /** Ahead of the load: nobody wants to hear of it when that is over. */
    private void checkResult() {
        if (result == null) {
            return;
        }
        Path file = shell.file(result).toAbsolutePath();
        Path directory = file.getParent();
        boolean isPlace = Files.exists(file)
                ? Files.isWritable(file) && !Files.isDirectory(file)
                : directory != null && Files.isDirectory(directory) && Files.isWritable(directory);
        if (!isPlace) {
            throw new CommandException(ExitCode.USAGE, "--result: " + result + " can't be written");
        }
    }
}
