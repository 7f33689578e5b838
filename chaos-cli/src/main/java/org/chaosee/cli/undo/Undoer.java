package org.chaosee.cli.undo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.chaosee.cli.hold.Await;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.OwnProgram;
import org.chaosee.cli.shell.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what this process is about to do, should it be killed: a second process, which lives until it is told that all is
 * done, until this process has gone, or until the time is over, whichever comes first. In the latter two cases it undoes it.
 *
 * <p>It belongs to no process group of ours and is nobody's child, so that neither Ctrl-C nor the killing of a whole tree of
 * processes hits it. What ends everything in a container, or in a unit of systemd, ends it, too.
 *
 * <p>Orders come by a pipe with a name, for Java closes the other ones as soon as the process it has started ends, which is the
 * shell in between. A token is among them: the command line could be read by everybody.
 */
public final class Undoer implements AutoCloseable {

    static final String ORDERS = "orders";
    static final String READY = "ready";
    static final String DONE = "done";

    /** It comes later than the command itself, if that lives. */
    private static final Duration MARGIN = Duration.ofSeconds(5);
    /** A second Java has to start, on a machine that may be busy. */
    private static final Duration START = Duration.ofSeconds(30);

    private static final String DETACHED = """
            trap '' INT HUP TERM
            orders=$1
            shift
            mkfifo -m 600 "$orders" || exit 1
            if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; fi
            "$@" <"$orders" >/dev/null 2>&1 &
            """;

    private final OutputStream orders;

    private Undoer(OutputStream orders) {
        this.orders = orders;
    }

    /**
     * Starts one, and returns when it is there. Only then is it time to do what it undoes.
     *
     * @param undo what to undo, as {@code undo-later} takes it
     * @param time after which it is undone by this process
     * @throws CommandException when it can't be started; nothing has happened then
     */
    public static Undoer arm(ObjectNode undo, Duration time) {
        Platform.requireUnix("What is undone at the end");
        Path directory = null;
        try {
            directory = Files.createTempDirectory("chaosee-undo");
            OutputStream orders = start(directory);
            Undoer undoer = new Undoer(orders);
            undoer.order(Json.compact(
                    Json.object().put("millis", time.plus(MARGIN).toMillis()).set("undo", undo)));
            awaitReady(directory, undoer);
            return undoer;
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        } finally {
            delete(directory);
        }
    }

    private static OutputStream start(Path directory) throws IOException {
        Path pipe = directory.resolve(ORDERS);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", DETACHED, "sh", pipe.toString()));
        command.addAll(OwnProgram.command(List.of("-Xmx48m"), "undo-later", directory.toString()));
        Process shell = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (shell.waitFor() != 0) {
                throw refused("mkfifo failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while starting what would undo it");
        }
        return new FileOutputStream(pipe.toFile());
    }

    private static void awaitReady(Path directory, Undoer undoer) {
        if (!Await.until(START, () -> Files.exists(directory.resolve(READY)))) {
            undoer.done();
            throw refused("it did not start within " + START.toSeconds() + " s");
        }
    }

    /** It is undone, or has never been done: nothing is left to undo. */
    public void done() {
        try {
            order(DONE);
        } catch (IOException e) {
            // It has gone, and so it has undone it, too.
        }
        close();
    }

    /** Without a word: it undoes it now. */
    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            // Nothing was kept back that could not be written.
        }
    }

    private void order(String line) throws IOException {
        orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
    }

    /** Both ends of the pipe are open, or will never be. */
    private static void delete(@Nullable Path directory) {
        if (directory != null) {
            UndoWatch.delete(directory);
        }
    }

    private static CommandException refused(String why) {
        return new CommandException(
                ExitCode.FAILED,
                "Nothing was done, for what would undo it, should this command be killed, can't be started: " + why);
    }
}
