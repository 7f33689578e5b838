package org.chaosee.api.halt;

import org.jspecify.annotations.Nullable;

/** This node is halted, but the store does not answer, so that the others don't know of it yet. It is tried again. */
public final class HaltNotSharedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HaltNotSharedException(@Nullable Throwable cause) {
        super(
                "This node is halted. The action store does not answer, so that the other nodes are not halted yet;"
                        + " it is told as soon as it answers.",
                cause);
    }
}
