package org.chaosee.proxy.effect;

/** What an effect may ask of its connection, in whose thread all of this happens. */
public interface Link {

    /** The time, which has no meaning but in differences. */
    long nanoTime();

    /**
     * Has something done later.
     *
     * @param delayNanos at least 0
     */
    Alarm schedule(Runnable task, long delayNanos);

    /** Resets the connection: both sides see a broken connection, and what is held is lost. */
    void reset();
}
