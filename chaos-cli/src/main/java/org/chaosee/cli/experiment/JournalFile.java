package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Writes a journal, whole or not at all. */
final class JournalFile {

    private final Path file;

    /**
     * Makes sure that it can be written, before anything has happened that it would have to tell of.
     *
     * @throws CommandException when it can't be written there
     */
    JournalFile(Path file) {
        this.file = file;
        Path directory = file.toAbsolutePath().getParent();
        boolean isPlace = isSpecial(file)
                ? Files.isWritable(file)
                : directory != null && Files.isDirectory(directory) && Files.isWritable(directory);
        if (!isPlace || Files.isDirectory(file)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--journal-path: " + file + " can't be written, allowed is a file in a directory that is there");
        }
    }

    void write(JsonNode journal) {
        String text = Json.pretty(journal) + "\n";
        try {
            if (isSpecial(file)) {
                Files.writeString(file, text);
            } else {
                // A link stays one, and what it leads to is replaced.
                replace(Files.exists(file) ? file.toRealPath() : file, text);
            }
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The journal " + file + " can't be written: " + e.getMessage());
        }
    }

    private static void replace(Path place, String text) throws IOException {
        Path fresh = place.resolveSibling(place.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            // Where others may write, too, there could be a link of that name by now, which must not be followed.
            Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Such as {@code /dev/null}, which must not become a file. */
    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }
}
