package org.chaosee.cli.command.watch;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chaosee.cli.health.HealthAddress;
import org.chaosee.cli.monitor.Frame;
import org.chaosee.cli.monitor.Monitor;
import org.chaosee.cli.monitor.Snapshot;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.screen.Screen;
import org.chaosee.cli.screen.TerminalSize;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.cli.signal.Signals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "monitor",
        description =
                "Watch an application live: health, nodes, live actions, injections per second, and what the guard and the metrics "
                        + "say of responses. Ctrl-C ends it. Without a terminal, one look is printed as text. Only reads.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee monitor --server http://localhost:8080",
            "  chaosee monitor --health shop=http://localhost:8080/health/ready --metrics http://localhost:8080/metrics",
            "  chaosee monitor --once --profile staging"
        })
public final class MonitorCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** Most servers have answered by then, and the first frame has something to show. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Shell shell;

    @Spec
    private CommandSpec command;

    @Mixin
    private ServerOptions server;

    @Option(
            names = "--health",
            paramLabel = "<name=address>",
            description = "An address that answers with a success as long as all is well; the name may be left out.")
    private List<String> health = List.of();

    @Option(
            names = "--metrics",
            paramLabel = "<address>",
            description =
                    "Metrics in Prometheus' text format, such as http://localhost:8080/metrics. Shown are, where the server has them: "
                            + "used and greatest heap, threads, load of the CPU, share of garbage collection; and where MicroProfile "
                            + "Metrics counts them, REST requests and their unmapped exceptions per second.")
    private @Nullable String metrics;

    @Option(
            names = "--interval",
            paramLabel = "<duration>",
            defaultValue = "1s",
            description = "How often to look. Default: ${DEFAULT-VALUE}.")
    private Duration interval;

    @Option(names = "--once", description = "Look once, print it as text, and leave.")
    private boolean once;

    MonitorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new CommandException(ExitCode.USAGE, "--interval is too short, allowed is 100ms or more");
        }
        List<HealthAddress> addresses =
                HealthAddress.named(health.stream().map(HealthAddress::of).toList(), List.of());
        URI figures = metrics == null ? null : HealthAddress.of(metrics).address();
        // Somebody who names other things only, and no server, doesn't want this machine to be asked.
        boolean hasServer = server.isGiven() || (addresses.isEmpty() && figures == null);
        try (Monitor monitor = new Monitor(
                hasServer ? server.connect() : null, addresses, figures, interval, server.timeout(), shell.clock())) {
            if (once || !shell.interactive()) {
                // Two answers of the server, and a third if it is to tell what was injected.
                monitor.begin(server.timeout().multipliedBy(3));
                return print(monitor.snapshot());
            }
            show(monitor);
            return ExitCode.OK.number();
        }
    }

    private int print(Snapshot snapshot) {
        PrintWriter out = command.commandLine().getOut();
        Frame.endless(TerminalSize.of(shell).columns(), ansi()).lines(snapshot).forEach(out::println);
        out.flush();
        return snapshot.serverFailure() == null ? ExitCode.OK.number() : ExitCode.UNREACHABLE.number();
    }

    @SuppressWarnings("try") // the signals are only to be listened to
    private void show(Monitor monitor) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (Screen screen = Screen.open(command.commandLine().getOut());
                Signals signals = Signals.listen(end::countDown)) {
            screen.draw(List.of("Looking ..."));
            monitor.begin(PATIENCE);
            do {
                // Windows are made larger and smaller.
                TerminalSize size = TerminalSize.of(shell);
                screen.draw(new Frame(size, ansi()).lines(monitor.snapshot()));
            } while (!end.await(interval.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private Ansi ansi() {
        return command.commandLine().getColorScheme().ansi();
    }
}
