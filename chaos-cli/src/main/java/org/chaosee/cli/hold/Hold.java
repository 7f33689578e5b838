package org.chaosee.cli.hold;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps something up for a while, and undoes it exactly once: when the time is over, when the thread is interrupted, and when
 * the program is told to stop (SIGINT, SIGTERM, SIGHUP).
 */
public final class Hold {

    private final Runnable undo;
    private final AtomicBoolean undone = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    private Hold(Runnable undo) {
        this.undo = undo;
    }

    /**
     * Returns when it is undone.
     *
     * @param undo what it throws is thrown, if the time is over; it is lost, if the program is told to stop
     */
    public static void during(Duration time, Runnable undo) {
        during(time, () -> {}, undo);
    }

    /**
     * Makes a change, and returns when it is undone.
     *
     * @param change what it throws is thrown, when it is undone, as far as it was made
     * @param undo may be called while the change is being made, by another thread
     */
    public static void during(Duration time, Runnable change, Runnable undo) {
        Hold hold = new Hold(undo);
        // A signal begins the shutdown, in which this thread goes on until the hooks are done.
        Thread hook = new Thread(hold::undoOnce, "undo");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            change.run();
        } catch (RuntimeException e) {
            hold.undoOnce();
            remove(hook);
            throw e;
        }
        try {
            hold.done.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hold.undoOnce();
        remove(hook);
    }

    private void undoOnce() {
        if (undone.compareAndSet(false, true)) {
            try {
                undo.run();
            } finally {
                done.countDown();
            }
        } else {
            awaitOther();
        }
    }

    /** The one who comes second must not end the program before the first is through. */
    private void awaitOther() {
        boolean interrupted = Thread.interrupted();
        try {
            done.await();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown has begun: the hook has run, or finds it undone.
        }
    }
}
