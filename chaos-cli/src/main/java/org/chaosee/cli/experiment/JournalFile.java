package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.WholeFile;
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
        boolean isPlace = WholeFile.isSpecial(file)
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
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The journal " + file + " can't be written: " + e.getMessage());
        }
    }
}
