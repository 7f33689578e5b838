package org.chaosee.cli.health;

import java.time.Instant;

/** Hears how a watch gets on; by several threads, but never by two at once. */
public interface HealthListener {

    /**
     * An address has changed its state, or has one for the first time.
     *
     * @param cause empty when it is up
     */
    void changed(Instant at, String name, boolean up, String cause);

    /**
     * An address has answered, or has failed to.
     *
     * @param requests how often it was asked so far
     * @param failed how often without success
     */
    void asked(String name, boolean up, long requests, long failed);
}
