package org.chaosee.core.halt;

import org.chaosee.api.halt.Halt;

/** Hears of the halts of this node: in order, one call at a time, not on the thread that halts. */
public interface HaltListener {

    /** Nothing is injected on this node from now on. */
    void halted(Halt halt);

    /** The halt is over. */
    void lifted();
}
