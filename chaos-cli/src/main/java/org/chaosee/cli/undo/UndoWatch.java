package org.chaosee.cli.undo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.chaosee.cli.output.Json;
import org.jspecify.annotations.Nullable;

/** The side of the second process: waits for the end of the command, or of the time, and undoes. */
public final class UndoWatch {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Function<JsonNode, BooleanSupplier> undoing;

    /**
     * Knows how to undo.
     *
     * @param undoing gets everything ready, so that undoing is quick when it is time; what it returns answers whether it is
     *     undone, and is asked again until the time is over, if not
     */
    public UndoWatch(Function<JsonNode, BooleanSupplier> undoing) {
        this.undoing = undoing;
    }

    /**
     * Returns when there is nothing left to undo, or the time is over.
     *
     * @param orders from the command; its end is the end of the command
     * @param directory where to say that it is there
     */
    public void keep(InputStream orders, Path directory) throws IOException, InterruptedException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(orders, StandardCharsets.UTF_8));
        String first = reader.readLine();
        if (first == null) {
            delete(directory);
            return;
        }
        JsonNode order = Json.parse(first);
        long start = System.nanoTime();
        Duration time = Duration.ofMillis(order.path("millis").asLong());
        BooleanSupplier undo = undoing.apply(order.path("undo"));
        Files.createFile(directory.resolve(Undoer.READY));
        if (!isDone(reader, time)) {
            undo(undo, time.minusNanos(System.nanoTime() - start));
        }
        // Usually the command has done so, unless it was killed very early.
        delete(directory);
    }

    private static boolean isDone(BufferedReader reader, Duration time) throws InterruptedException {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        Thread listener = new Thread(() -> told.complete(Undoer.DONE.equals(line(reader))), "orders");
        listener.setDaemon(true);
        listener.start();
        try {
            return told.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private static @Nullable String line(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static void undo(BooleanSupplier undo, Duration left) throws InterruptedException {
        long start = System.nanoTime();
        while (!undo.getAsBoolean() && System.nanoTime() - start < left.toNanos()) {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        }
    }

    static void delete(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve(Undoer.ORDERS));
            Files.deleteIfExists(directory.resolve(Undoer.READY));
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // A file too many in the directory for such files.
        }
    }
}
