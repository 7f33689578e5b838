package org.chaosee.cli.command.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.chaosee.cli.health.HealthAddress;
import org.chaosee.cli.health.HealthProgress;
import org.chaosee.cli.health.HealthReport;
import org.chaosee.cli.health.HealthSummary;
import org.chaosee.cli.health.HealthWatch;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Table;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.screen.TerminalSize;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.cli.signal.Signals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "health",
        description =
                "Ask addresses for their health again and again, and tell how available they were, how fast, and how long they "
                        + "were away. Healthy is an answer with a status below 400. Ctrl-C ends it early, with the table so far.",
        footerHeading =
                "%nThe exit code is 15 if an answer was missing or no success; with --at-least, if fewer were available than "
                        + "that; with --until-healthy, if the time was over before all were healthy.%n%nExamples:%n",
        footer = {
            "  chaosee health http://localhost:8080/health/ready --duration 5m --at-least 99.5",
            "  chaosee health shop=http://localhost:8080/health pay=http://localhost:9080/health -o json",
            "  chaosee health --server http://localhost:8080/shop",
            "  chaosee health http://localhost:8080/health/ready --until-healthy --duration 2m && ./go.sh"
        })
public final class HealthCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofMillis(10);

    private final Shell shell;

    @Mixin
    private Output output;

    @Mixin
    private ServerOptions server;

    @Parameters(
            paramLabel = "<address>",
            arity = "0..*",
            description =
                    "What to ask, such as http://localhost:8080/health/ready, or shop=http://... with a name. Otherwise "
                            + "/health/ready at the root of the server that --server or a profile names: the address before "
                            + "/chaos, without the application's own path, as MicroProfile Health has it.")
    private List<String> addresses = List.of();

    @Option(
            names = "--name",
            paramLabel = "<name>",
            description = "A name for an address, in the order of the addresses. Otherwise its host and port.")
    private List<String> names = List.of();

    @Option(
            names = "--interval",
            paramLabel = "<duration>",
            defaultValue = "1s",
            description =
                    "From one question to the next; an answer that takes longer keeps the next question waiting. Default: "
                            + "${DEFAULT-VALUE}.")
    private Duration interval;

    @Option(
            names = "--duration",
            paramLabel = "<duration>",
            defaultValue = "1m",
            description = "How long to watch. Default: ${DEFAULT-VALUE}.")
    private Duration duration;

    @Option(
            names = "--at-least",
            paramLabel = "<percent>",
            description =
                    "How many of the answers have to be successes, of each address, such as 99.5. Otherwise all of them.")
    private @Nullable Double atLeast;

    @Option(
            names = "--until-healthy",
            description = "Return as soon as all addresses have succeeded --consecutive times in a row.")
    private boolean untilHealthy;

    @Option(
            names = "--consecutive",
            paramLabel = "<n>",
            defaultValue = "3",
            description = "How often in a row --until-healthy wants a success. Default: ${DEFAULT-VALUE}.")
    private int consecutive;

    HealthCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    @SuppressWarnings("try") // the signals are only to be listened to
    public Integer call() throws InterruptedException {
        check();
        boolean isTerminal = shell.interactive() && !output.isJson();
        HealthProgress progress = new HealthProgress(
                output.err(), output.ansi(), isTerminal ? TerminalSize.of(shell).columns() : 0);
        HealthWatch watch = new HealthWatch(addresses(), interval, server.timeout(), progress, shell.clock());
        Instant from = shell.clock().instant();
        try (Signals signals = Signals.listen(watch::stop)) {
            watch.watch(duration, untilHealthy ? consecutive : 0);
        } finally {
            progress.clear();
        }
        List<HealthSummary> summaries = watch.summaries();
        boolean healthy = untilHealthy
                ? watch.isHealthy(consecutive)
                : summaries.stream().allMatch(summary -> summary.isHealthy(atLeast));
        if (output.isJson()) {
            output.json(HealthReport.json(from, shell.clock().instant(), healthy, summaries));
        } else {
            new Table<>(HealthReport.COLUMNS).print(output.out(), output.ansi(), summaries);
        }
        if (untilHealthy && !healthy) {
            output.say("Not all were healthy " + consecutive + " times in a row within " + Durations.text(duration));
        }
        return healthy ? ExitCode.OK.number() : ExitCode.UNHEALTHY.number();
    }

    private List<HealthAddress> addresses() {
        List<HealthAddress> given = addresses.isEmpty()
                ? List.of(HealthAddress.ofServer(server.access().server()))
                : addresses.stream().map(HealthAddress::of).toList();
        return HealthAddress.named(given, names);
    }

    private void check() {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new CommandException(ExitCode.USAGE, "--interval is too short, allowed is 10ms or more");
        }
        if (duration.isZero()) {
            throw new CommandException(ExitCode.USAGE, "--duration is 0, allowed is more");
        }
        if (atLeast != null && !(atLeast >= 0 && atLeast <= 100)) {
            throw new CommandException(ExitCode.USAGE, "--at-least is " + atLeast + ", allowed is 0 to 100");
        }
        if (atLeast != null && untilHealthy) {
            throw new CommandException(
                    ExitCode.USAGE, "--at-least and --until-healthy ask for different things, allowed is one");
        }
        if (consecutive < 1) {
            throw new CommandException(ExitCode.USAGE, "--consecutive is " + consecutive + ", allowed is 1 or more");
        }
    }
}
