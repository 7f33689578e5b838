package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        if (directory == null
                || !Files.isDirectory(directory)
                || !Files.isWritable(directory)
                || Files.isDirectory(file)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--journal-path: " + file + " can't be written, allowed is a file in a directory that is there");
        }
    }

    void write(JsonNode journal) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, Json.pretty(journal) + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The journal " + file + " can't be written: " + e.getMessage());
        }
    }
}
