package org.chaosee.cli.process;

import java.util.List;
import org.chaosee.cli.shell.CommandException;

/** Says which processes are meant. It looks anew each time it is asked. */
public sealed interface Selector permits ByPid, ByPidFile, ByPort, ByCommand {

    /**
     * Those that are there now.
     *
     * @throws CommandException when it can't be found out
     */
    List<Seen> find(Processes processes);

    /** For sentences, such as {@code pid 4711}. */
    String text();

    /** Whether it names something that chaosee, and what started it, may match by accident. */
    default boolean isVague() {
        return false;
    }

    /** Whether another process may take the place of one that was killed. */
    default boolean outlivesProcess() {
        return true;
    }
}
