package org.chaosee.api.spi;

import java.util.Optional;

/**
 * A condition that the guard watches besides those that are configured. Each CDI bean that implements it is asked once a
 * second while actions are in force on its node, unless {@code chaos.guard.enabled} is false.
 *
 * <p>It is asked on a thread of Chaos EE's own, one call at a time; no fault strikes what it calls. It may take its
 * time: the guard doesn't wait for it. What it throws is logged once, and is no breach.
 */
public interface GuardCondition {

    /** What it watches, in a word that is always the same, such as {@code queue-length}: it tags the metric. */
    String name();

    /** What is wrong; empty when the condition holds. */
    Optional<Breach> breach();

    /**
     * That the condition doesn't hold.
     *
     * @param value what was measured, for people to read, such as {@code 1200 messages}
     * @param bound what is allowed, for people to read, such as {@code 1000 messages}
     */
    record Breach(String value, String bound) {}
}
