package org.chaosee.cdi.management;

import org.jspecify.annotations.Nullable;

/** What JMX offers: to see the halt, to halt all nodes, and to lift that. */
public interface ChaosMXBean {

    /** Whether this node is halted. */
    boolean isHalted();

    /** By whom, since when and why; null when there is no halt. */
    @Nullable
    String getHalt();

    /** How many actions are in force on this node. */
    int getLiveActions();

    /** Halts all nodes; the reason goes on record, and may be empty. */
    void halt(String reason);

    /** Lifts the halt on all nodes. */
    void lift();
}
