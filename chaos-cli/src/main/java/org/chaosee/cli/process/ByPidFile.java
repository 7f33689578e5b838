package org.chaosee.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** By the file in which a server writes its number; it is read each time. */
public record ByPidFile(Path file) implements Selector {

    @Override
    public List<Seen> find(Processes processes) {
        String text = read();
        // A server may be about to write it.
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return processes.find(Long.parseLong(text)).stream().toList();
        } catch (NumberFormatException e) {
            throw new CommandException(
                    ExitCode.INVALID,
                    "The file " + file + " holds no number of a process, but '"
                            + text.substring(0, Math.min(text.length(), 40)) + "'");
        }
    }

    @Override
    public String text() {
        return "the file " + file;
    }

    private String read() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "The file " + file + " can't be read: it isn't one that may be");
        }
    }
}
