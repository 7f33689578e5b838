package org.chaosee.experiment.provider.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command that was started. When it is closed, nothing of it is left. */
final class RunningCommand implements AutoCloseable {

    private final Process process;
    private final CountDownLatch streams = new CountDownLatch(2);
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    RunningCommand(Process process) throws IOException {
        this.process = process;
        process.getOutputStream().close();
        read(process.getInputStream(), output);
        read(process.getErrorStream(), errors);
    }

    /** What the command writes has to be taken from it all the time, or it would stop. */
    private void read(InputStream from, ByteArrayOutputStream to) {
        Thread reader = new Thread(
                () -> {
                    try (from) {
                        from.transferTo(to);
                    } catch (IOException e) {
                        // The command was ended: what it wrote so far is all there is.
                        to.writeBytes(new byte[0]);
                    } finally {
                        streams.countDown();
                    }
                },
                "chaos-experiment-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether it ended, and all that it wrote has been read, within that time; null for no limit. */
    boolean await(@Nullable Duration limit) throws InterruptedException {
        if (limit == null) {
            process.waitFor();
            streams.await();
            return true;
        }
        long end = System.nanoTime() + limit.toNanos();
        return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)
                && streams.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    byte[] output() {
        return output.toByteArray();
    }

    byte[] errors() {
        return errors.toByteArray();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
