package org.chaosee.core.store;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.jspecify.annotations.Nullable;

/**
 * The way to the store for threads of the application, such as those that serve the admin resource. The work is done on
 * a thread of Chaos EE's own: never inside a transaction of the application, and never for longer than the caller is
 * ready to wait. Thread-safe.
 */
public final class StoreAccess implements SharedActions {

    private static final int MOST_WAITING = 100;

    private final Refresher refresher;
    private final Supplier<? extends @Nullable ExecutorService> executor;
    private final Duration timeout;
    private final LongSupplier nanoTime;

    /** One at a time: a store that hangs must not take up the server's threads one by one. */
    private final Semaphore turns = new Semaphore(1);

    private final Queue<AuditEntry> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean recording = new AtomicBoolean();

    /**
     * @param executor runs the work; gives null as long as Chaos EE isn't started
     * @param timeout how long a caller waits at most, for its turn and for the answer together
     */
    public StoreAccess(Refresher refresher, Supplier<? extends @Nullable ExecutorService> executor, Duration timeout) {
        this(refresher, executor, timeout, System::nanoTime);
    }

    /** With another {@link System#nanoTime}. */
    StoreAccess(
            Refresher refresher,
            Supplier<? extends @Nullable ExecutorService> executor,
            Duration timeout,
            LongSupplier nanoTime) {
        this.refresher = refresher;
        this.executor = executor;
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    @Override
    public StoredActions read() {
        return await(refresher::refresh);
    }

    @Override
    public long write(StoreWrite write, Runnable whenMade) {
        return await(() -> refresher.write(write, whenMade));
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return await(() -> refresher.audit(query));
    }

    /** All nodes that have told of themselves. */
    public List<ChaosNode> nodes() {
        return await(refresher::nodes);
    }

    /** Puts entries on record, and waits for it. */
    public void recordNow(List<AuditEntry> entries) {
        await(() -> {
            refresher.record(entries);
            return true;
        });
    }

    /**
     * Puts an entry on record some time soon, where it belongs to no change; when the store doesn't answer, or there are
     * {@value #MOST_WAITING} waiting already, it is lost. One thread at most is at it.
     */
    public void record(AuditEntry entry) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(entry);
        }
        ExecutorService current = executor.get();
        if (current == null || !recording.compareAndSet(false, true)) {
            return;
        }
        try {
            current.execute(this::recordWaiting);
        } catch (RuntimeException e) {
            recording.set(false); // The server takes no work: the next entry takes this one along.
        }
    }

    private void recordWaiting() {
        try {
            for (AuditEntry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
                refresher.record(List.of(entry));
            }
        } catch (StoreUnavailableException e) {
            // The status tells of the store; nothing was changed of which there would have to be a record.
        } finally {
            recording.set(false);
        }
    }

    private <T> T await(Callable<T> work) {
        long deadline = nanoTime.getAsLong() + timeout.toNanos();
        awaitTurn(deadline);
        Turn<T> turn = new Turn<>(work, turns);
        try {
            return submit(turn).get(left(deadline), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (CancellationException e) {
            throw new StoreUnavailableException("the server cancelled the work", e);
        } catch (TimeoutException e) {
            throw new StoreUnavailableException("no answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw translate(e.getCause());
        } finally {
            turn.giveUp(); // whatever happened: work that has begun, or is done, doesn't mind
        }
    }

    private void awaitTurn(long deadline) {
        try {
            if (!turns.tryAcquire(left(deadline), TimeUnit.NANOSECONDS)) {
                throw new StoreUnavailableException("still at work for another caller after " + timeout, null);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Right also when the numbers overflow, as those of {@link System#nanoTime} may. */
    private long left(long deadline) {
        return deadline - nanoTime.getAsLong();
    }

    private static StoreUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreUnavailableException("interrupted while waiting for the store", e);
    }

    private <T> Future<T> submit(Turn<T> turn) {
        try {
            ExecutorService current = executor.get();
            if (current != null) {
                return current.submit(turn);
            }
        } catch (RuntimeException | Error e) {
            // Managed executors throw more than RejectedExecutionException: IllegalStateException when their component
            // is stopped, for one; and the JVM throws OutOfMemoryError when it can't make a thread.
            throw new StoreUnavailableException("the server's executor takes no work", e);
        }
        throw new StoreUnavailableException("Chaos EE is not running", null);
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
