package org.chaosee.core.report;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners: in order, one piece at a time, and not on the thread where the news comes up: that one has
 * a plan to put into force, and waits for no listener. Thread-safe.
 *
 * @param <L> the listeners
 */
public final class News<L> {

    private final Supplier<? extends @Nullable ExecutorService> executor;
    private final Failures failures;
    private final LogMessage whenOneFails;
    private final List<L> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> pending = new ConcurrentLinkedQueue<>();
    private final Semaphore teller = new Semaphore(1);

    /**
     * @param executor tells the news; gives null as long as Chaos EE isn't started, and when it has stopped
     * @param whenOneFails says that a listener failed
     */
    public News(Supplier<? extends @Nullable ExecutorService> executor, Failures failures, LogMessage whenOneFails) {
        this.executor = executor;
        this.failures = failures;
        this.whenOneFails = whenOneFails;
    }

    /** From now on that listener hears, too. */
    public void add(L listener) {
        listeners.add(listener);
    }

    /** Takes down one piece of news; {@code telling} makes of it what to tell each listener, at the time of telling. */
    public void add(Supplier<Consumer<L>> telling) {
        pending.add(() -> tell(telling.get()));
    }

    /** Has all that was taken down told soon; what can't be told now is told at a later call. */
    public void announce() {
        ExecutorService current = pending.isEmpty() ? null : executor.get();
        if (current == null) {
            return;
        }
        try {
            current.execute(this::tellAll);
        } catch (RuntimeException | Error e) {
            // A server that is short of threads, or about to stop: nobody's failure. The news waits for the next call.
        }
    }

    private void tellAll() {
        // Asked again after the release: what came in between would have found the teller still at work.
        while (!pending.isEmpty() && teller.tryAcquire()) {
            try {
                for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
                    next.run();
                }
            } finally {
                teller.release();
            }
        }
    }

    private void tell(Consumer<L> piece) {
        for (L listener : listeners) {
            try {
                piece.accept(listener);
            } catch (Throwable e) { // also a failed assertion: the other listeners are to hear all the same
                failures.failed(whenOneFails, listener.getClass().getName(), e);
            }
        }
    }
}
