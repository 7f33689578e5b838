package org.chaosee.cli.command.stress;

import java.time.Duration;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine.Option;

/** How long; as an option. */
final class Lasting {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Option(
            names = "--duration",
            paramLabel = "<duration>",
            required = true,
            description = "How long, at most 1h. Ctrl-C ends it at once.")
    private Duration duration;

    /** @throws CommandException when it is too short or too long */
    Duration checked() {
        if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--duration is " + Durations.text(duration) + ", allowed is more than 0 and at most 1h");
        }
        return duration;
    }
}
