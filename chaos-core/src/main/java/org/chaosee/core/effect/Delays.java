package org.chaosee.core.effect;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/**
 * Delays calls, but never more of them at once than the limit says: a thread pool full of sleeping calls would be an
 * outage of its own.
 *
 * <p>Thread-safe.
 */
public final class Delays {

    private final Sleeper sleeper;
    private final int mostAtOnce;
    private final Semaphore places;

    /** The end of all delays that begin now. */
    private volatile CountDownLatch end = new CountDownLatch(1);

    /** The ends of those that hold no thread. */
    private final Set<Runnable> pending = ConcurrentHashMap.newKeySet();

    private volatile boolean stopped;
    private volatile boolean held;

    public Delays(Sleeper sleeper, int mostAtOnce) {
        this.sleeper = sleeper;
        this.mostAtOnce = mostAtOnce;
        this.places = new Semaphore(mostAtOnce);
    }

    /**
     * Delays the current thread, until the duration has passed or {@link #endAll} or {@link #stop} ends it. An interrupt
     * ends the delay early, too, and stays visible to the application as the thread's interrupt flag.
     *
     * @return false when too many calls were being delayed already, and this one was not
     */
    public boolean delay(Duration duration) {
        return delay(duration, end);
    }

    /** Whether a delay that began now would be refused. */
    public boolean isFull() {
        return places.availablePermits() == 0;
    }

    /** Whether delays take no time, because chaos is held back or over. */
    public boolean areHeld() {
        return held || stopped;
    }

    /** How many calls are being delayed. */
    public int underWay() {
        return mostAtOnce - places.availablePermits();
    }

    /** Delays that belong together, such as those of one body, and end together. */
    public Series series() {
        return new Series(end);
    }

    private boolean delay(Duration duration, CountDownLatch until) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            sleeper.sleep(duration, until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
        return true;
    }

    /**
     * Delays something else than a thread, likewise until the duration has passed or {@link #endAll} or {@link #stop}
     * ends it.
     *
     * @param timer runs what it is given when the duration has passed
     * @return what is completed then, on a thread of the timer's or of whoever ends the delays; empty when too many
     *     calls were being delayed already
     */
    public Optional<CompletableFuture<Void>> later(Duration duration, BiConsumer<Runnable, Duration> timer) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        CompletableFuture<Void> passed = new CompletableFuture<>();
        Runnable over = () -> passed.complete(null);
        pending.add(over);
        CompletableFuture<Void> delayed = passed.whenComplete((nothing, never) -> {
            pending.remove(over);
            places.release();
        });
        if (stopped || held) {
            over.run();
        } else {
            try {
                timer.accept(over, duration);
            } catch (RejectedExecutionException e) {
                over.run(); // The server is going down, and keeps nobody waiting.
            }
        }
        return Optional.of(delayed);
    }

    /** Ends all delays that are under way; those that begin later are not affected. */
    public synchronized void endAll() {
        endThreads();
        pending.forEach(Runnable::run);
    }

    /**
     * Ends all delays, and those that begin from now on, at once, until that is over: also one that was decided on before
     * takes no time then.
     *
     * @param aside runs what waited for those that hold no thread: work of the application, which may take its time
     */
    public void hold(boolean newHeld, Executor aside) {
        synchronized (this) {
            held = newHeld;
            endThreads();
        }
        pending.forEach(aside::execute);
    }

    /** Ends all delays for good: also one that was decided on before, and begins only now, is over at once. */
    public synchronized void stop() {
        stopped = true;
        endAll();
    }

    private void endThreads() {
        CountDownLatch current = end;
        if (!stopped && !held) {
            end = new CountDownLatch(1);
        }
        current.countDown();
    }

    /** Several delays one after the other. {@link #endAll} is the end of them all, also of those that would follow. */
    public final class Series {

        private final CountDownLatch until;

        private Series(CountDownLatch until) {
            this.until = until;
        }

        /** {@link Delays#delay}, which is over at once when the series is. */
        public boolean delay(Duration duration) {
            return until.getCount() == 0 || Delays.this.delay(duration, until);
        }
    }
}
