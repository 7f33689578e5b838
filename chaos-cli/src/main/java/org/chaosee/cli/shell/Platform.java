package org.chaosee.cli.shell;

import java.util.Locale;

/** What the system is, where that matters. */
public final class Platform {

    private Platform() {}

    /**
     * Signals, and commands of a POSIX shell, are needed.
     *
     * @throws CommandException on Windows
     */
    public static void requireUnix(String what) {
        if (name().startsWith("windows")) {
            throw new CommandException(
                    ExitCode.USAGE,
                    what + " isn't supported on Windows, for it needs signals; allowed is Linux or macOS");
        }
    }

    public static boolean isLinux() {
        return name().startsWith("linux");
    }

    private static String name() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
