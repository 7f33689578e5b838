package org.chaosee.api.spi;

import java.util.UUID;

/** A change's condition doesn't hold; nothing was changed. */
public final class StoreConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The condition that doesn't hold. */
    public enum Reason {
        /** Another action has that name, or that id. */
        NAME_TAKEN,
        /** The action was changed meanwhile, or is gone. */
        CHANGED,
        /** Everything is halted: the action can't be armed. */
        HALTED,
        /** A halt is in force where none should be, or another one than should be lifted, or none. */
        OTHER_HALT
    }

    /** There is no action where it is the halt that is another one. */
    private static final UUID NONE = new UUID(0, 0);

    private final Reason reason;
    private final UUID id;

    public StoreConflictException(Reason reason, UUID id) {
        super("action " + id + ": " + reason);
        this.reason = reason;
        this.id = id;
    }

    /** The halt is another one. */
    public static StoreConflictException otherHalt() {
        return new StoreConflictException(Reason.OTHER_HALT, NONE);
    }

    public Reason reason() {
        return reason;
    }

    /** The action whose change could not be made; the nil UUID when it was a change of the halt. */
    public UUID id() {
        return id;
    }
}
