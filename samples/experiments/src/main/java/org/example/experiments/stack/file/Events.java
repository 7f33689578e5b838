package org.example.experiments.stack.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.StringJoiner;

/** What became of the parts and when, as one JSON object a line. Thread-safe. */
public final class Events {

    private final Path file;
    private final Clock clock;

    /** Begins the file anew. */
    public Events(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a line.
     *
     * @param process the name of a part, or {@code stack}
     * @param figures what belongs to it, in their order
     */
    public synchronized void add(String process, String event, Map<String, Number> figures) {
        StringJoiner members = new StringJoiner(", ", "{", "}\n");
        members.add("\"at\": \"" + clock.instant() + "\"");
        // Names of our own: there is nothing to escape.
        members.add("\"process\": \"" + process + "\"");
        members.add("\"event\": \"" + event + "\"");
        figures.forEach((name, value) -> members.add("\"" + name + "\": " + value));
        try {
            Files.writeString(file, members.toString(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
