package org.chaosee.core.effect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass; tests let none pass. */
@FunctionalInterface
public interface Sleeper {

    /** Sleeps the current thread. */
    Sleeper THREAD = new Sleeper() {
        @Override
        public void sleep(Duration duration) throws InterruptedException {
            sleep(duration, new CountDownLatch(1));
        }

        @Override
        public void sleep(Duration duration, CountDownLatch end) throws InterruptedException {
            end.await(TimeUnit.NANOSECONDS.convert(duration), TimeUnit.NANOSECONDS);
        }
    };

    /**
     * Returns when the duration has passed.
     *
     * @throws InterruptedException when the thread is interrupted, before or meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Returns when the duration has passed or that latch is open, whichever comes first. A sleeper that lets no time
     * pass needs no end.
     *
     * @throws InterruptedException when the thread is interrupted, before or meanwhile
     */
    default void sleep(Duration duration, CountDownLatch end) throws InterruptedException {
        sleep(duration);
    }
}
