package org.chaosee.cli.command.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.process.Choice;
import org.chaosee.cli.process.Ending;
import org.chaosee.cli.process.Processes;
import org.chaosee.cli.process.Seen;
import org.chaosee.cli.process.Signal;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stop",
        description =
                "Ask processes to end (SIGTERM), and say whether they did. Exit code 1 when one is there still after --grace.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee process stop --pid-file server.pid --grace 30s --yes",
            "  chaosee process stop --port 8080 --then-kill --until-back 60s --yes"
        })
final class StopProcess implements Callable<Integer> {

    /** The system needs no longer, unless it is in trouble itself. */
    private static final Duration KILL = Duration.ofSeconds(5);

    @Mixin
    private Targets targets;

    @Mixin
    private Consent consent;

    @Mixin
    private Back back;

    @Mixin
    private Output output;

    @Option(
            names = "--grace",
            paramLabel = "<duration>",
            defaultValue = "10s",
            description = "How long they may take. Default: ${DEFAULT-VALUE}.")
    private Duration grace;

    @Option(names = "--then-kill", description = "Kill what is there still after --grace.")
    private boolean thenKill;

    @Override
    public Integer call() {
        Processes processes = Processes.ofSystem();
        Choice choice = targets.choice();
        back.check(choice);
        List<Seen> chosen = consent.to("Stop", processes, choice, output);
        if (consent.isDryRun()) {
            Outcomes.print(output, Report.of("stop", true, chosen, process -> ""));
            return ExitCode.OK.number();
        }
        List<Seen> before = back.before(processes, choice);
        Ending ending = new Ending(processes);
        long since = System.nanoTime();
        List<Seen> late = ending.by(Signal.TERM, chosen, grace);
        Outcomes.say(output, "Stopped", chosen, late, grace);
        List<Seen> left = late;
        if (thenKill && !late.isEmpty()) {
            left = ending.by(Signal.KILL, late, KILL);
            Outcomes.say(output, "Killed", late, left, KILL);
        }
        List<Seen> alive = left;
        ObjectNode report = Report.of(
                "stop",
                false,
                chosen,
                process -> Outcomes.of(process, alive, late.contains(process) ? "killed" : "stopped"));
        boolean isBack = !alive.isEmpty() || back.await(processes, choice, chosen, before, since, report, output);
        Outcomes.print(output, report);
        return (isBack && alive.isEmpty() ? ExitCode.OK : ExitCode.FAILED).number();
    }
}
