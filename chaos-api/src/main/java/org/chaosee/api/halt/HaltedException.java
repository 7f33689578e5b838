package org.chaosee.api.halt;

/** Everything is halted: nothing new can be armed. Nothing was changed. */
public final class HaltedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HaltedException(Halt halt) {
        this("Chaos EE is halted " + halt.words() + ". Until the halt is lifted, no action can be enabled.");
    }

    private HaltedException(String message) {
        super(message);
    }

    /** Nothing was lifted: the halt that was to be has been lifted by somebody else, and there is another one. */
    public static HaltedException anew(Halt halt) {
        return new HaltedException("Chaos EE is halted anew " + halt.words()
                + ". The halt before that was lifted meanwhile; to lift this one, try again.");
    }
}
