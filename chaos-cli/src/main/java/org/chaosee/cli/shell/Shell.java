package org.chaosee.cli.shell;

import java.io.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the program was started in. Immutable.
 *
 * @param environment the variables of the environment
 * @param directory the working directory
 * @param home of the user
 * @param in standard input
 * @param interactive whether somebody sits at a terminal, and can be asked
 */
public record Shell(
        Map<String, String> environment, Path directory, Path home, InputStream in, boolean interactive, Clock clock) {

    public Shell {
        environment = Map.copyOf(environment);
    }

    /** That of this process. */
    public static Shell ofProcess() {
        return new Shell(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home", ".")),
                System.in,
                isInteractive(),
                Clock.systemUTC());
    }

    /** The same with another environment. */
    public Shell in(Map<String, String> other) {
        return new Shell(other, directory, home, in, interactive, clock);
    }

    /** A variable that is there and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** A file as the user names it, relative to the working directory. */
    public Path file(Path named) {
        return directory.resolve(named);
    }

    /** From Java 22 on there is a console also where nobody sits at one; it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
