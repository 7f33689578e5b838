package org.chaosee.cli.shell;

/**
 * How the program ends. The numbers are promised to scripts: none changes its meaning, and none is used again. 128 and a signal's
 * number, such as 130 for Ctrl-C, are left to the Java VM; but for 141, which is a closed pipe.
 */
public enum ExitCode {
    OK(0, "it was done, and there is nothing to worry about"),
    FAILED(1, "it was not done, or something is wrong; in strict mode, whatever is not 0 or 2"),
    USAGE(2, "the command line is wrong: an option, a value, a file that isn't there"),
    UNREACHABLE(3, "the server does not answer, or is no Chaos EE"),
    DENIED(4, "the server does not let this token do it, or the process is one that is never touched"),
    MISSING(5, "there is no such action, storm, process, proxy or toxic"),
    CONFLICT(
            6,
            "the state of the server or machine forbids it: a name is taken, everything is halted, somebody else was faster"),
    INVALID(7, "the server, or the check of a file, refused what was asked; every violation is listed"),
    SERVER_FAILED(8, "the server failed, or its store does not answer"),
    DEVIATED(10, "the experiment ran, and the steady state was not met afterwards or meanwhile"),
    NOT_RUN(11, "the experiment was not run, for the steady state was not met to begin with"),
    FAULTS_FAILED(12, "the experiment ran, but an action or a rollback of it failed"),
    ABORTED(13, "the experiment broke off"),
    INTERRUPTED(14, "the experiment was interrupted, and rolled back"),
    UNHEALTHY(15, "what was watched was not healthy all the time");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /** In words, for the help and the reference. */
    public String meaning() {
        return meaning;
    }
}
