package org.chaosee.cli.command.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.process.Choice;
import org.chaosee.cli.process.Processes;
import org.chaosee.cli.process.Seen;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import picocli.CommandLine.Option;

/** Shows what would be hit, and asks whether that is meant; as options. */
final class Consent {

    private final Shell shell;

    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask. Without a terminal nobody can be asked, and it is refused.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Say what would happen, and do nothing.")
    private boolean dryRun;

    Consent(Shell shell) {
        this.shell = shell;
    }

    boolean isDryRun() {
        return dryRun;
    }

    /**
     * Returns those that are meant, if they may be hit.
     *
     * @param verb what is done to them, such as {@code Kill}
     * @throws CommandException when it isn't confirmed, or others would be hit than were shown
     */
    List<Seen> to(String verb, Processes processes, Choice choice, Output output) {
        List<Seen> shown = choice.of(processes, output::say);
        shown.forEach(process ->
                output.say((dryRun ? "Would " + verb.toLowerCase(Locale.ROOT) : verb) + " " + process.text()));
        if (dryRun || yes) {
            return shown;
        }
        if (!shell.interactive()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "Nobody can be asked without a terminal, so nothing was done; --yes says that it is meant");
        }
        output.err().print(verb + "? [y/N] ");
        output.err().flush();
        if (!List.of("y", "yes").contains(line(shell.in()).toLowerCase(Locale.ROOT))) {
            throw new CommandException(ExitCode.FAILED, "Nothing was done");
        }
        requireSame(shown, choice.of(processes, note -> {}));
        return shown;
    }

    private static void requireSame(List<Seen> shown, List<Seen> now) {
        boolean same = shown.size() == now.size()
                && shown.stream().allMatch(each -> now.stream().anyMatch(each::isSame));
        if (!same) {
            throw new CommandException(
                    ExitCode.CONFLICT, "Nothing was done: meanwhile other processes match than those that were shown");
        }
    }

    /** No more than that is read. */
    private static String line(InputStream in) {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().strip();
    }
}
