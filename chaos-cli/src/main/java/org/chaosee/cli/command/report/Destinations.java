package org.chaosee.cli.command.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.output.WholeFile;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/** Where reports go: each to a place of its own, and none to where evidence is. For one thread. */
final class Destinations {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final List<Path> journals;
    private final Map<Path, String> options = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param journals which must stay as they are
     */
    Destinations(List<Path> journals) {
        this.journals = List.copyOf(journals);
    }

    static boolean isStandardOutput(Path file) {
        return file.equals(STANDARD_OUTPUT);
    }

    /**
     * Adds one.
     *
     * @param named as the user has named it
     * @param file the same in full
     * @throws CommandException when it can't be one
     */
    void add(String option, Path named, Path file) {
        if (!isStandardOutput(named) && WholeFile.isSpecial(file)) {
            // Such as /dev/null, which has room for all.
            return;
        }
        Path place = isStandardOutput(named) ? named : real(file);
        @Nullable String other = options.putIfAbsent(place, option);
        if (other != null) {
            throw mistake(other + " and " + option + " lead to the same place, allowed is one for each");
        }
        if (isStandardOutput(named)) {
            return;
        }
        if (journals.stream().map(Destinations::real).anyMatch(place::equals)) {
            throw mistake(option + ": " + named + " is a journal that is read, allowed is another file");
        }
        Path directory = place.getParent();
        if (Files.isDirectory(place) || directory == null || !Files.isDirectory(directory)) {
            throw mistake(option + ": " + named + " can't be written, allowed is a file in a directory that is there");
        }
    }

    /** Where it leads to, links followed; of one that isn't there yet, the directory decides. */
    private static Path real(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        try {
            return Files.exists(file)
                    ? file.toRealPath()
                    : parent(whole).toRealPath().resolve(whole.getFileName());
        } catch (IOException e) {
            return whole;
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static CommandException mistake(String sentence) {
        return new CommandException(ExitCode.USAGE, sentence);
    }
}
