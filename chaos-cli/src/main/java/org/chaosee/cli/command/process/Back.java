package org.chaosee.cli.command.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.process.Choice;
import org.chaosee.cli.process.Processes;
import org.chaosee.cli.process.Return;
import org.chaosee.cli.process.Seen;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to wait for another process in the place of the one that has ended; as an option. */
final class Back {

    private static final double NANOS = 1e9;

    @Option(
            names = "--until-back",
            paramLabel = "<duration>",
            description =
                    "Wait so long for another process in its place, with the same file, port or command, and tell the "
                            + "seconds it took. Exit code 1 when there is none.")
    private @Nullable Duration atMost;

    /** @throws CommandException when nothing can come back */
    void check(Choice choice) {
        if (atMost != null && !choice.selector().outlivesProcess()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--until-back needs --pid-file, --port or --command, for another process has another pid");
        }
    }

    /** What counts as the one that was there: all that match, also what is not hit. */
    List<Seen> before(Processes processes, Choice choice) {
        return atMost == null ? List.of() : choice.found(processes);
    }

    /**
     * Waits, if that was asked for.
     *
     * @param since when it was told to end, as of {@link System#nanoTime}
     * @return whether it is back, or nobody waits
     */
    boolean await(
            Processes processes,
            Choice choice,
            List<Seen> ended,
            List<Seen> before,
            long since,
            ObjectNode report,
            Output output) {
        if (atMost == null) {
            return true;
        }
        int heads = (int) ended.stream()
                .filter(process -> before.stream().anyMatch(process::isSame))
                .count();
        Optional<Return> back = Return.await(processes, choice, Math.max(1, heads), before, since, atMost);
        ObjectNode told = report.putObject("back").put("isBack", back.isPresent());
        if (back.isEmpty()) {
            output.say("Not back within " + Durations.text(atMost) + ": no other process for "
                    + choice.selector().text());
            return false;
        }
        double seconds = Math.round(back.get().time().toNanos() / NANOS * 1000) / 1000.0;
        told.put("seconds", seconds);
        told.putArray("processes")
                .addAll(back.get().processes().stream().map(Report::of).toList());
        output.say("Back after " + seconds + " s: "
                + String.join(
                        ", ", back.get().processes().stream().map(Seen::text).toList()));
        return true;
    }
}
