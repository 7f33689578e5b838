package org.chaosee.api.halt;

/** Everything is halted: nothing new can be armed. Nothing was changed. */
public final class HaltedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HaltedException(Halt halt) {
        super("Chaos EE is halted " + halt.words() + ". Until the halt is lifted, no action can be enabled.");
    }
}
