package org.chaosee.cli.command.proxy;

import java.time.Duration;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.toxic.ForAWhile;
import org.chaosee.cli.toxic.ProxyClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a change lasts; as an option. */
final class While {

    private static final Duration LONGEST = Duration.ofDays(1);

    @Option(
            names = "--for",
            paramLabel = "<duration>",
            description =
                    "Wait so long, at most 24h, and undo it: also when Ctrl-C comes first, or this command is killed. "
                            + "Without, it stays.")
    private @Nullable Duration time;

    boolean isLimited() {
        return time != null;
    }

    /**
     * Makes the change, and undoes it where that was asked for.
     *
     * @param stays the sentence for a change that nothing undoes
     */
    void make(ProxyClient client, Runnable change, Call undo, Output output, String stays) {
        if (time == null) {
            change.run();
            output.say(stays);
            return;
        }
        if (time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new CommandException(
                    ExitCode.USAGE, "--for is " + Durations.text(time) + ", allowed is more than 0 and at most 24h");
        }
        Duration during = time;
        new ForAWhile(client, undo)
                .during(
                        during,
                        () -> {
                            change.run();
                            output.say("For " + Durations.text(during) + ", until Ctrl-C at the latest");
                        },
                        () -> output.say("Undone"));
    }
}
