package org.chaosee.cli.command.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.chaosee.cli.hold.Hold;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.process.Pausing;
import org.chaosee.cli.process.Processes;
import org.chaosee.cli.process.Seen;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.undo.Undoer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pause",
        description = {
            "Pause processes (SIGSTOP), and let them go on after a while: also when Ctrl-C comes first.",
            "",
            "Their connections stay open, and nobody answers. Should this command be killed, a second process that it has started"
                    + " lets them go on at once."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee process pause --port 5432 --for 30s",
            "  chaosee process pause --pid-file server.pid --until-resume --yes"
        })
final class PauseProcess implements Runnable {

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Mixin
    private Targets targets;

    @Mixin
    private Consent consent;

    @Mixin
    private Output output;

    @Option(
            names = "--for",
            paramLabel = "<duration>",
            description = "How long, at most 24h. Otherwise 60s, unless --until-resume is given.")
    private @Nullable Duration time;

    @Option(
            names = "--until-resume",
            description = "Leave them paused, until 'chaosee process resume'. Nothing lets them go on by itself.")
    private boolean untilResume;

    @Override
    public void run() {
        Duration during = time == null ? USUAL : time;
        check(during);
        Processes processes = Processes.ofSystem();
        List<Seen> chosen = consent.to("Pause", processes, targets.choice(), output);
        ObjectNode report = Report.of("pause", consent.isDryRun(), chosen, process -> "paused");
        if (!untilResume) {
            report.put("seconds", during.toMillis() / 1000.0);
        }
        if (consent.isDryRun()) {
            Outcomes.print(output, report);
        } else if (untilResume) {
            new Pausing(processes).pause(chosen);
            Outcomes.print(output, report);
            output.say("Paused, until 'chaosee process resume'");
        } else {
            hold(new Pausing(processes), chosen, during, report);
        }
    }

    private void check(Duration during) {
        if (untilResume && time != null) {
            throw new CommandException(ExitCode.USAGE, "--for and --until-resume both say how long, allowed is one");
        }
        if (during.isZero() || during.compareTo(LONGEST) > 0) {
            throw new CommandException(
                    ExitCode.USAGE, "--for is " + Durations.text(during) + ", allowed is more than 0 and at most 24h");
        }
    }

    private void hold(Pausing pausing, List<Seen> chosen, Duration during, ObjectNode report) {
        Undoer undoer = Undoer.arm(Pausing.undo(chosen), during);
        try {
            pausing.pause(chosen);
        } catch (CommandException e) {
            undoer.done();
            throw e;
        }
        Outcomes.print(output, report);
        output.say("Paused for " + Durations.text(during) + ", until Ctrl-C at the latest");
        Hold.during(during, () -> {
            pausing.resume(chosen);
            undoer.done();
            output.say("Resumed");
        });
    }
}
