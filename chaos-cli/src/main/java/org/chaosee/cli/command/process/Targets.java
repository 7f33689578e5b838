package org.chaosee.cli.command.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.process.ByCommand;
import org.chaosee.cli.process.ByPid;
import org.chaosee.cli.process.ByPidFile;
import org.chaosee.cli.process.ByPort;
import org.chaosee.cli.process.Choice;
import org.chaosee.cli.process.Selector;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which processes; as options. */
@Section("Which processes")
final class Targets {

    private static final int LAST_PORT = 65535;

    private final Shell shell;

    @Option(names = "--pid", paramLabel = "<number>", description = "By its number.")
    private @Nullable Long pid;

    @Option(
            names = "--pid-file",
            paramLabel = "<file>",
            description = "By the file that holds its number. It is read at the moment it matters, and while waiting.")
    private @Nullable Path pidFile;

    @Option(
            names = "--port",
            paramLabel = "<number>",
            description = "By the TCP port at which it listens, here or in this container. On Linux only.")
    private @Nullable Integer port;

    @Option(
            names = "--command",
            paramLabel = "<pattern>",
            description = "By its whole command line, its arguments included; * stands for any characters.")
    private @Nullable String command;

    @Option(names = "--all", description = "All that match. Otherwise more than one is refused.")
    private boolean all;

    @Option(
            names = "--count",
            paramLabel = "<n>",
            description = "At most so many of those that match: those that were started first.")
    private @Nullable Integer count;

    @Option(names = "--tree", description = "What they have started, too, and so on.")
    private boolean tree;

    Targets(Shell shell) {
        this.shell = shell;
    }

    boolean isGiven() {
        return !selectors().isEmpty();
    }

    /**
     * What the options say.
     *
     * @throws CommandException when they say nothing, or too much
     */
    Choice choice() {
        List<Selector> selectors = selectors();
        if (selectors.size() != 1) {
            throw usage("One of --pid, --pid-file, --port and --command says which process");
        }
        if (all && count != null) {
            throw usage("--all and --count both say how many, allowed is one");
        }
        if (count != null && count < 1) {
            throw usage("--count is " + count + ", allowed is 1 or more");
        }
        return new Choice(selectors.get(0), all, count, tree);
    }

    private List<Selector> selectors() {
        List<Selector> selectors = new ArrayList<>();
        if (pid != null) {
            selectors.add(new ByPid(checked(pid)));
        }
        if (pidFile != null) {
            selectors.add(new ByPidFile(shell.file(pidFile)));
        }
        if (port != null) {
            selectors.add(new ByPort(checked(port)));
        }
        if (command != null) {
            selectors.add(new ByCommand(checked(command)));
        }
        return selectors;
    }

    private static long checked(long number) {
        if (number < 1) {
            throw usage("--pid is " + number + ", allowed is 1 or more");
        }
        return number;
    }

    private static int checked(int number) {
        if (number < 1 || number > LAST_PORT) {
            throw usage("--port is " + number + ", allowed is 1 to " + LAST_PORT);
        }
        return number;
    }

    private static String checked(String pattern) {
        if (pattern.chars().allMatch(c -> c == '*' || c == ' ')) {
            throw usage(
                    "--command is '" + pattern + "', which names nothing; allowed is one such as '*java*shop.jar*'");
        }
        return pattern;
    }

    private static CommandException usage(String sentence) {
        return new CommandException(ExitCode.USAGE, sentence);
    }
}
