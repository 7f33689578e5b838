package org.chaosee.cli.process;

/** What a process does, as far as it matters here. */
public enum State {
    RUNNING,
    /** By a signal, or by a debugger. */
    STOPPED,
    /** It has ended, and its parent has not looked yet: as good as gone. */
    ZOMBIE
}
