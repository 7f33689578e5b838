package org.chaosee.cli.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.OwnProgram;

/**
 * A second process that holds the memory: a Java VM gives out no more than it was started with. It ends with this one, however
 * that ends, for its input does.
 */
public final class MemoryHolder implements AutoCloseable {

    /** What it says when it has all; everything else is why not. */
    static final String HELD = "held";

    private static final long REST = 64L * 1024 * 1024;

    private final Process process;

    private MemoryHolder(Process process) {
        this.process = process;
    }

    /**
     * Starts it, and returns when it has the memory.
     *
     * @param size in bytes
     * @param leave in bytes
     * @throws CommandException when it could not take it
     */
    public static MemoryHolder take(long size, long leave) {
        List<String> command = OwnProgram.command(
                List.of("-Xmx32m", "-XX:MaxDirectMemorySize=" + (size + REST)),
                "stress",
                "hold-memory",
                Long.toString(size),
                Long.toString(leave));
        try {
            MemoryHolder holder = new MemoryHolder(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            BufferedReader out = holder.process.inputReader(StandardCharsets.UTF_8);
            String said = out.readLine();
            if (!HELD.equals(said)) {
                holder.close();
                throw new CommandException(
                        ExitCode.CONFLICT, said == null ? "The system took the memory away while it was filled" : said);
            }
            return holder;
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "No other Java could be started: " + e.getMessage());
        }
    }

    /** Its pid. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits.
     *
     * @return false when it has gone before
     */
    public boolean hold(Duration time) {
        try {
            return !process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while holding memory");
        }
    }

    /** Releases the memory; it is free when this returns. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
