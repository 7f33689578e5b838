package org.chaosee.core.storm;

import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormEnded;
import org.chaosee.api.storm.StormTally;

/**
 * Hears of the storms on this node: once of the beginning of each, and once of its end, in that order. Called on
 * threads of Chaos EE's own, one call at a time. Returns soon, for other news wait, and doesn't throw; what it throws
 * all the same is logged once and dropped.
 *
 * <p>One that begins or ends storms itself does so on another thread: there may be no more than this one for the store.
 */
public interface StormListener {

    /** The storm is in force. */
    default void started(Storm storm) {}

    /**
     * The storm is no longer in force.
     *
     * @param tally what it has injected on this node
     */
    default void ended(Storm storm, StormTally tally, StormEnded.Reason reason) {}
}
