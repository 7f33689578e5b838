package org.chaosee.experiment.provider.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds commands as the shell does. */
public record SearchPath(Map<String, String> environment, Path directory) {

    /** The executable file of that name or path. */
    public Optional<Path> find(String command) {
        try {
            Path given = directory.resolve(command);
            if (command.contains("/")) {
                return Optional.of(given).filter(SearchPath::isExecutable);
            }
            Stream<Path> places = Arrays.stream(Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                            .split(environment.getOrDefault("PATH", "")))
                    .map(place -> directory.resolve(place).resolve(command));
            return Stream.concat(places, Stream.of(given))
                    .filter(SearchPath::isExecutable)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isExecutable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
