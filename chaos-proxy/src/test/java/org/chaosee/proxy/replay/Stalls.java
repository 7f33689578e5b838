package org.chaosee.proxy.replay;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Notices when the machine has no time for this process. On Linux the kernel tells how long each thread was ready to run and had to
 * wait for a processor; everywhere a thread that wants to wake up is late when the whole process stands still.
 */
final class Stalls implements AutoCloseable {

    private static final long NAP = 2_000_000;
    private static final Path THREADS = Path.of("/proc/self/task");

    private final Map<String, Long> before = waits();
    private final Thread thread = new Thread(this::watch);
    private volatile boolean closed;
    private volatile long worst;

    Stalls() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!closed) {
            long start = System.nanoTime();
            LockSupport.parkNanos(NAP);
            worst = Math.max(worst, System.nanoTime() - start - NAP);
        }
    }

    /** How long the thread that had to wait most had to, all its waits together, in milliseconds. */
    long worstMillis() {
        long longest = worst;
        for (Map.Entry<String, Long> each : waits().entrySet()) {
            longest = Math.max(longest, each.getValue() - before.getOrDefault(each.getKey(), 0L));
        }
        return longest / 1_000_000;
    }

    /** For each thread how long it has waited so far, in nanoseconds; empty where nobody tells. */
    private static Map<String, Long> waits() {
        Map<String, Long> waits = new HashMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path each : threads) {
                waits.put(each.getFileName().toString(), wait(each));
            }
        } catch (IOException e) {
            // Not Linux.
        }
        return waits;
    }

    private static long wait(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 3)[1]);
        } catch (IOException | RuntimeException e) {
            return 0; // It has ended, or the kernel doesn't count.
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
