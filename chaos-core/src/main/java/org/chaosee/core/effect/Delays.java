package org.chaosee.core.effect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Delays calls, but never more of them at once than the limit says: a thread pool full of sleeping calls would be an
 * outage of its own.
 *
 * <p>Thread-safe.
 */
public final class Delays {

    private final Sleeper sleeper;
    private final Semaphore places;

    /** The end of all delays that begin now. */
    private volatile CountDownLatch end = new CountDownLatch(1);

    private boolean stopped;

    public Delays(Sleeper sleeper, int mostAtOnce) {
        this.sleeper = sleeper;
        this.places = new Semaphore(mostAtOnce);
    }

    /**
     * Delays the current thread, until the duration has passed or {@link #endAll} or {@link #stop} ends it. An interrupt
     * ends the delay early, too, and stays visible to the application as the thread's interrupt flag.
     *
     * @return false when too many calls were being delayed already, and this one was not
     */
    public boolean delay(Duration duration) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            sleeper.sleep(duration, end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
        return true;
    }

    /** Ends all delays that are under way; those that begin later are not affected. */
    public synchronized void endAll() {
        CountDownLatch current = end;
        if (!stopped) {
            end = new CountDownLatch(1);
        }
        current.countDown();
    }

    /** Ends all delays for good: also one that was decided on before, and begins only now, is over at once. */
    public synchronized void stop() {
        stopped = true;
        endAll();
    }
}
