package org.chaosee.core.guard;

import org.chaosee.api.guard.GuardBreached;

/**
 * Hears of the breaches that this node's guard finds: in order, one call at a time, not on the guard's thread. What it
 * throws is logged once and dropped.
 */
public interface GuardListener {

    /** The guard has acted. */
    void breached(GuardBreached breach);
}
