package org.example.experiments.stack.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The id of the process that a part is at present. */
public final class PidFile {

    private final Path file;

    /**
     * That of one part.
     *
     * @param run the directory of all of them
     */
    public PidFile(Path run, String name) {
        this.file = run.resolve(name + ".pid");
    }

    public void write(long pid) {
        new AtomicFile(file).write(pid + "\n");
    }

    public void delete() {
        new AtomicFile(file).delete();
    }

    /** Empty when there is none, or none that can be read. */
    public OptionalLong read() {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
