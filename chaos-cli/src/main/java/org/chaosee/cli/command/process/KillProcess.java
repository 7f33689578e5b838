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
        name = "kill",
        description =
                "End processes at once (SIGKILL): they can't clean up. What they have started lives on, without --tree.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee process kill --pid 4711",
            "  chaosee process kill --port 8080 --until-back 60s --yes -o json",
            "  chaosee process kill --command '*worker.jar*' --count 1 --yes"
        })
final class KillProcess implements Callable<Integer> {

    @Mixin
    private Targets targets;

    @Mixin
    private Consent consent;

    @Mixin
    private Back back;

    @Mixin
    private Output output;

    @Option(
            names = "--wait-gone",
            paramLabel = "<duration>",
            defaultValue = "5s",
            description =
                    "How long to wait for them to be gone. Exit code 1 when they are not. Default: ${DEFAULT-VALUE}.")
    private Duration waitGone;

    @Override
    public Integer call() {
        Processes processes = Processes.ofSystem();
        Choice choice = targets.choice();
        back.check(choice);
        List<Seen> chosen = consent.to("Kill", processes, choice, output);
        if (consent.isDryRun()) {
            Outcomes.print(output, Report.of("kill", true, chosen, process -> ""));
            return ExitCode.OK.number();
        }
        List<Seen> before = back.before(processes, choice);
        long since = System.nanoTime();
        List<Seen> left = new Ending(processes).by(Signal.KILL, chosen, waitGone);
        Outcomes.say(output, "Killed", chosen, left, waitGone);
        ObjectNode report = Report.of("kill", false, chosen, process -> Outcomes.of(process, left, "killed"));
        boolean good = back.await(processes, choice, chosen, before, since, report, output) && left.isEmpty();
        Outcomes.print(output, report);
        return (good ? ExitCode.OK : ExitCode.FAILED).number();
    }
}
