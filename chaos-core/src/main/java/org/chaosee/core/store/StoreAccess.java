package org.chaosee.core.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The way to the store for threads of the application, such as those that serve the admin resource. The work is done on
 * a thread of Chaos EE's own: never inside a transaction of the application, and never for longer than the caller is
 * ready to wait. Thread-safe.
 */
public final class StoreAccess {

    private final Refresher refresher;
    private final Supplier<? extends @Nullable ExecutorService> executor;
    private final Duration timeout;

    /** One at a time: a store that hangs must not take up the server's threads one by one. */
    private final Semaphore turns = new Semaphore(1);

    /**
     * @param executor runs the work; gives null as long as Chaos EE isn't started
     * @param timeout how long a caller waits at most
     */
    public StoreAccess(Refresher refresher, Supplier<? extends @Nullable ExecutorService> executor, Duration timeout) {
        this.refresher = refresher;
        this.executor = executor;
        this.timeout = timeout;
    }

    /**
     * All actions as they are now.
     *
     * @throws StoreUnavailableException when the store can't be reached
     */
    public StoredActions read() {
        return await(refresher::refresh);
    }

    /**
     * Makes the changes, all or none, and returns all actions as they are then. They are in force on this node.
     *
     * @throws StoreConflictException when a change's condition doesn't hold
     * @throws StoreUnavailableException when the store can't be reached
     */
    public StoredActions write(List<Change> changes) {
        return await(() -> refresher.write(changes));
    }

    private <T> T await(Callable<T> work) {
        awaitTurn();
        Turn<T> turn = new Turn<>(work, turns);
        try {
            return submit(turn).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            turn.giveUp();
            throw interrupted(e);
        } catch (CancellationException e) {
            turn.giveUp();
            throw new StoreUnavailableException("the server cancelled the work", e);
        } catch (TimeoutException e) {
            turn.giveUp();
            throw new StoreUnavailableException("no answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw translate(e.getCause());
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailableException("still at work for another caller after " + timeout, null);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StoreUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreUnavailableException("interrupted while waiting for the store", e);
    }

    private <T> Future<T> submit(Turn<T> turn) {
        ExecutorService current = executor.get();
        if (current == null) {
            turn.giveUp();
            throw new StoreUnavailableException("Chaos EE is not running", null);
        }
        try {
            return current.submit(turn);
        } catch (RejectedExecutionException | IllegalStateException e) {
            // The latter is what a managed executor throws whose component is not started, or stopped.
            turn.giveUp();
            throw new StoreUnavailableException("the server's executor takes no work", e);
        }
    }

    /** Only the two that callers know; whatever else went wrong makes the store one that can't do its work. */
    private static RuntimeException translate(@Nullable Throwable cause) {
        if (cause instanceof StoreConflictException conflict) {
            return conflict;
        }
        if (cause instanceof StoreUnavailableException unavailable) {
            return unavailable;
        }
        return new StoreUnavailableException(String.valueOf(cause), cause);
    }
}
