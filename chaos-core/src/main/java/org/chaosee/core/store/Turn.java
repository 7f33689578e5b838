package org.chaosee.core.store;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work whose caller may give up waiting: what has not begun by then is never done. What has begun is not interrupted,
 * for an interrupt closes the files of an embedded database, which may be the application's own.
 */
final class Turn<T> implements Callable<T> {

    private final Callable<T> work;
    private final Semaphore turns;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Work that has one of those turns, and gives it back when it is done or given up. */
    Turn(Callable<T> work, Semaphore turns) {
        this.work = work;
        this.turns = turns;
    }

    @Override
    public T call() throws Exception {
        if (!taken.compareAndSet(false, true)) {
            throw new CancellationException();
        }
        try {
            return work.call();
        } finally {
            turns.release();
        }
    }

    void giveUp() {
        if (taken.compareAndSet(false, true)) {
            turns.release();
        }
    }
}
