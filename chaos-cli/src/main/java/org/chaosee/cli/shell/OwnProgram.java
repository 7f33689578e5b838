package org.chaosee.cli.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this program once more, from the same jar and with the same Java. */
public final class OwnProgram {

    /** By its name: the commands are put together there, and this package must not know them. */
    private static final String MAIN = "org.chaosee.cli.main.Main";

    private OwnProgram() {}

    /**
     * The command and its arguments.
     *
     * @param options of the Java VM, besides those for a short and small life
     */
    public static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of(arguments));
        return command;
    }
}
