package org.example.experiments.stack.process;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words with which a part is started. */
public final class Command {

    private static final String OWN_SESSION = "setsid";

    private Command() {}

    /**
     * That command in a session of its own, where the system has a program for it: Ctrl-C goes to all processes of a
     * terminal's foreground, and would end the parts in any order. It stays the same process.
     */
    public static List<String> apart(List<String> words) {
        List<String> command = new ArrayList<>();
        if (isOnPath(OWN_SESSION)) {
            command.add(OWN_SESSION);
        }
        command.addAll(words);
        return command;
    }

    /**
     * A Java program that ends when we do.
     *
     * @param options those of its Java VM
     * @param classes its class path, to which ours is added
     */
    public static List<String> java(List<String> options, Path classes, String mainClass, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", ownClasses() + File.pathSeparator + classes));
        words.add(Tether.class.getName());
        words.add(mainClass);
        words.addAll(arguments);
        return apart(words);
    }

    private static Path ownClasses() {
        return Path.of(URI.create(
                Tether.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
