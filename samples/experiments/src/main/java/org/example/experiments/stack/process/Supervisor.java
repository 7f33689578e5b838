package org.example.experiments.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.example.experiments.stack.StackException;
import org.example.experiments.stack.file.Events;
import org.example.experiments.stack.file.PidFile;

/** Keeps a part alive: what dies is started again, until this is closed. A part that hangs is left alone. */
public final class Supervisor implements AutoCloseable {

    private static final Duration LOOK_FOR_PID = Duration.ofMillis(50);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(20);

    /** So often a part may die at first, as another process takes its time to let go of a port. */
    private static final int FIRST_DEATHS = 3;

    private final Part part;
    private final Path log;
    private final PidFile pidFile;
    private final Events events;
    private final BackOff backOff;
    private final Part.Listener listener;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private Optional<Process> current = Optional.empty();
    private int deaths;

    /**
     * For one part, which {@link #start} starts.
     *
     * @param directory that of the stack, with {@code run} and {@code log}
     */
    public Supervisor(Part part, Path directory, Events events, BackOff backOff, Part.Listener listener) {
        this.part = part;
        this.log = directory.resolve("log").resolve(part.name() + ".log");
        this.pidFile = new PidFile(directory.resolve("run"), part.name());
        this.events = events;
        this.backOff = backOff;
        this.listener = listener;
        this.thread = new Thread(this::watch, "supervisor-of-" + part.name());
        this.thread.setDaemon(true);
    }

    /** Starts the part; once. */
    public Supervisor start() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.start();
        return this;
    }

    /**
     * Returns when the part is ready for the first time.
     *
     * @throws StackException if it isn't in time, or dies again and again before
     */
    public void awaitReady(Duration patience) throws InterruptedException {
        try {
            firstReady.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new StackException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new StackException(
                    "%s wasn't ready within %d seconds: %s says why.".formatted(part.name(), patience.toSeconds(), log),
                    e);
        }
    }

    /** Ends the part, by force if it does not go, and returns when it is gone. It isn't started again. */
    @Override
    public void close() {
        closing.countDown();
        current().ifPresent(part::stop);
        try {
            thread.join(GRACE.toMillis());
            current().ifPresent(Process::destroyForcibly);
            thread.join(GRACE.toMillis());
        } catch (InterruptedException interrupted) {
            current().ifPresent(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Process> current() {
        return current;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void watch() {
        Duration wait = Duration.ZERO;
        try {
            do {
                long began = System.nanoTime();
                try {
                    live(began);
                } catch (RuntimeException e) {
                    // As when the disk is full. A part that nobody looks after any more would be worse.
                    abandon(e);
                }
                wait = backOff.next(wait, Duration.ofNanos(System.nanoTime() - began));
            } while (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** One life of the part. */
    private void live(long began) throws InterruptedException {
        Optional<Process> started = begin();
        if (started.isEmpty()) {
            return;
        }
        Process process = started.get();
        LastWords lastWords = new LastWords();
        Output output = Output.of(process, log, line -> {
            part.exitCode(line).ifPresent(lastWords::code);
            if (part.saysReady(line)) {
                ready(began);
            }
        });
        Optional<ProcessHandle> worker = awaitPid(process);
        int code = process.waitFor();
        output.await(LAST_WORDS);
        // It may have lost its watcher, and would keep the port.
        worker.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
        end(lastWords.code().orElse(code));
    }

    /** Empty when there is none, as it can't be started, or is no longer wanted. */
    private synchronized Optional<Process> begin() {
        if (!isClosing()) {
            try {
                current = Optional.of(part.start());
            } catch (IOException | RuntimeException e) {
                // It is tried again: what was in the way may go.
                events.add(part.name(), "failed", Map.of());
                firstReady.completeExceptionally(
                        new StackException("%s can't be started: %s".formatted(part.name(), e.getMessage()), e));
            }
        }
        return current;
    }

    private Optional<ProcessHandle> awaitPid(Process process) throws InterruptedException {
        while (part.pid(process).isEmpty()) {
            if (process.waitFor(LOOK_FOR_PID.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        }
        long pid = part.pid(process).orElse(process.pid());
        pidFile.write(pid);
        events.add(part.name(), deaths == 0 ? "started" : "restarted", Map.of("pid", pid));
        return ProcessHandle.of(pid);
    }

    private void ready(long began) {
        events.add(part.name(), "ready", Map.of("seconds", Math.round((System.nanoTime() - began) / 1e6) / 1e3));
        listener.isReady();
        firstReady.complete(null);
    }

    private synchronized void end(int code) {
        current = Optional.empty();
        pidFile.delete();
        listener.isGone();
        events.add(part.name(), isClosing() ? "stopped" : "died", Map.of("code", code));
        countDeath("with exit code %d: %s says why.".formatted(code, log));
    }

    /** Those who wait for it to be ready need not wait in vain. */
    private void countDeath(String how) {
        deaths++;
        if (deaths >= FIRST_DEATHS) {
            firstReady.completeExceptionally(
                    new StackException("%s has died %d times, the last time %s".formatted(part.name(), deaths, how)));
        }
    }

    /** Ends what could not be noted, and so can't be found by anybody. */
    private void abandon(RuntimeException why) throws InterruptedException {
        System.err.println(part.name() + " can't be looked after, and is started again: " + why.getMessage());
        Optional<Process> process = current();
        if (process.isPresent()) {
            part.pid(process.get()).stream()
                    .mapToObj(ProcessHandle::of)
                    .flatMap(Optional::stream)
                    .forEach(ProcessHandle::destroyForcibly);
            process.get().destroyForcibly();
            process.get().waitFor();
        }
        synchronized (this) {
            current = Optional.empty();
            countDeath("as its start could not be noted: " + why.getMessage());
        }
        try {
            pidFile.delete();
        } catch (RuntimeException e) {
            // What can't be written may not be there to be deleted either.
        }
        listener.isGone();
    }

    /** What the watcher of a process has said of its end. */
    private static final class LastWords {

        private volatile OptionalInt code = OptionalInt.empty();

        void code(int said) {
            code = OptionalInt.of(said);
        }

        OptionalInt code() {
            return code;
        }
    }
}
