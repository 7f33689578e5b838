package org.chaosee.cli.command.action;

import java.util.List;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which actions to change: those that are named, or all that a filter selects; as options. */
final class ChosenActions {

    @Mixin
    private ActionFilter filter;

    @Option(names = "--all", description = "All that the filter selects; without a filter, all there are.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "<name or id>", description = "The actions.")
    private List<String> names = List.of();

    /**
     * Makes sure that it is said in one way.
     *
     * @param verb what is to be done to them
     */
    void check(String verb) {
        if (all == !names.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "Either names or --all says which actions to " + verb);
        }
        if (!all && !filter.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "A filter goes with --all, not with names");
        }
    }

    boolean isAll() {
        return all;
    }

    List<String> names() {
        return names;
    }

    ActionFilter filter() {
        return filter;
    }
}
