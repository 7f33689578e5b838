package org.chaosee.experiment.provider.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chaosee.experiment.provider.BoundedBytes;
import org.jspecify.annotations.Nullable;

/**
 * A command that was started. When it is closed, nothing of it is left, but for what it left behind on purpose: a command that
 * ended by itself may have started something that goes on.
 */
final class RunningCommand implements AutoCloseable {

    private final Process process;
    private final CountDownLatch streams = new CountDownLatch(2);
    private final BoundedBytes output = new BoundedBytes();
    private final BoundedBytes errors = new BoundedBytes();

    RunningCommand(Process process) throws IOException {
        this.process = process;
        process.getOutputStream().close();
        read(process.getInputStream(), output);
        read(process.getErrorStream(), errors);
    }

    /** What the command writes has to be taken from it all the time, or it would stop. */
    private void read(InputStream from, BoundedBytes to) {
        Thread reader = new Thread(
                () -> {
                    try (from) {
                        from.transferTo(to);
                    } catch (IOException e) {
                        // The command was ended: what it wrote so far is all there is.
                        to.write(new byte[0], 0, 0);
                    } finally {
                        streams.countDown();
                    }
                },
                "chaos-experiment-output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Whether it ended within that time, and all that it wrote has been read.
     *
     * @param limit null for no limit
     * @param grace how long the output of a command that ended is waited for, which something that it started may keep open;
     *     null to wait as long as for the command itself
     */
    boolean await(@Nullable Duration limit, @Nullable Duration grace) throws InterruptedException {
        long start = System.nanoTime();
        if (limit == null) {
            process.waitFor();
        } else if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        if (grace != null) {
            return streams.await(grace.toNanos(), TimeUnit.NANOSECONDS) || !process.isAlive();
        }
        if (limit == null) {
            streams.await();
            return true;
        }
        return streams.await(limit.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    BoundedBytes output() {
        return output;
    }

    BoundedBytes errors() {
        return errors;
    }

    @Override
    public void close() {
        end(process.toHandle());
    }

    /** The parent first, which then starts no more of them. */
    private static void end(ProcessHandle handle) {
        List<ProcessHandle> children = handle.children().toList();
        handle.destroyForcibly();
        children.forEach(RunningCommand::end);
    }
}
