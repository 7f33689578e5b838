package org.chaosee.cli.process;

/**
 * A process as it was when it was looked at. Immutable.
 *
 * @param parent 0 for none
 * @param start tells it from another one that gets the same pid later: ticks since the machine was started on Linux, milliseconds
 *     since 1970 elsewhere
 * @param user his name, or number where he has none
 * @param command the whole command line, with blanks between its words
 * @param kernel whether it is a thread of the kernel
 */
public record Seen(long pid, long parent, long start, String user, String command, State state, boolean kernel) {

    private static final int SHORT = 80;

    /** Whether both are the same process, whatever it does now. */
    public boolean isSame(Seen other) {
        return pid == other.pid && start == other.start;
    }

    /** The command line, cut where it gets long. */
    public String shortCommand() {
        return command.length() <= SHORT ? command : command.substring(0, SHORT - 3) + "...";
    }

    /** In a line, for people. */
    public String text() {
        return pid + " (" + user + ") " + shortCommand();
    }
}
