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
        HALTED
    }

    private final Reason reason;
    private final UUID id;

    public StoreConflictException(Reason reason, UUID id) {
        super("action " + id + ": " + reason);
        this.reason = reason;
        this.id = id;
    }

    public Reason reason() {
        return reason;
    }

    /** The action whose change could not be made. */
    public UUID id() {
        return id;
    }
}
