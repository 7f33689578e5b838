package org.chaosee.core.effect;

import java.time.Duration;

/** Lets time pass; tests let none pass. */
@FunctionalInterface
public interface Sleeper {

    /** Sleeps the current thread. */
    Sleeper THREAD = duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

    /**
     * Returns when the duration has passed.
     *
     * @throws InterruptedException when the thread is interrupted, before or meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;
}
