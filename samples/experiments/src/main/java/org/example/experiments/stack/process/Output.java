package org.example.experiments.stack.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/** Copies what a process says to a log, each line as it comes. */
final class Output {

    private final Thread reader;

    private Output(Thread reader) {
        this.reader = reader;
    }

    /**
     * Begins to read.
     *
     * @param log what it is added to
     * @param listener gets each line, when it is in the log
     */
    static Output of(Process process, Path log, Consumer<String> listener) {
        Thread reader = new Thread(() -> copy(process, log, listener), "output-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        return new Output(reader);
    }

    /** Returns when all of it is read, or after that time: a child of the process may hold it open. */
    void await(Duration atMost) throws InterruptedException {
        reader.join(atMost.toMillis());
    }

    private static void copy(Process process, Path log, Consumer<String> listener) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter writer =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line);
                writer.newLine();
                writer.flush();
                listener.accept(line);
            }
        } catch (IOException closed) {
            // The process is gone, and whoever waits for it knows.
        }
    }
}
