package org.chaosee.api.spi;

import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;

/**
 * Hears of each injection, on the thread of the call that was hit, after the fault was applied (or right before it ends
 * the call). A CDI bean that implements it is called for every injection of its application.
 *
 * <p>Implementations are called by many threads at once, return quickly, and don't throw; what they throw all the same
 * is logged once and dropped.
 */
public interface InjectionListener {

    /** A fault was applied. */
    void onInjection(Injection injection);

    /** A fault was decided on, and not applied, for that reason. */
    default void onSkip(Injection wouldHaveBeen, SkipReason reason) {}
}
