package org.chaosee.cli.command.process;

import java.util.List;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.process.Pausing;
import org.chaosee.cli.process.Processes;
import org.chaosee.cli.process.Seen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "resume",
        description = "Let processes go on that were paused (SIGCONT). One that runs doesn't notice.",
        footerHeading = "%nExamples:%n",
        footer = "  chaosee process resume --pid-file server.pid --yes")
final class ResumeProcess implements Runnable {

    @Mixin
    private Targets targets;

    @Mixin
    private Consent consent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        Processes processes = Processes.ofSystem();
        List<Seen> chosen = consent.to("Resume", processes, targets.choice(), output);
        if (!consent.isDryRun()) {
            new Pausing(processes).resume(chosen);
            chosen.forEach(process -> output.say("Resumed " + process.pid()));
        }
        Outcomes.print(output, Report.of("resume", consent.isDryRun(), chosen, process -> "resumed"));
    }
}
