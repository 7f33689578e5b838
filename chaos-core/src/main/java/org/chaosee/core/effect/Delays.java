package org.chaosee.core.effect;

import java.time.Duration;
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

    public Delays(Sleeper sleeper, int mostAtOnce) {
        this.sleeper = sleeper;
        this.places = new Semaphore(mostAtOnce);
    }

    /**
     * Delays the current thread. An interrupt ends the delay early, and stays visible to the application as the
     * thread's interrupt flag.
     *
     * @return false when too many calls were being delayed already, and this one was not
     */
    public boolean delay(Duration duration) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
        return true;
    }
}
