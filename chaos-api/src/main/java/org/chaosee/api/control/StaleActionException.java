package org.chaosee.api.control;

/** The action was changed since the caller last read it. */
public final class StaleActionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleActionException(String name) {
        super("The action " + name + " was changed meanwhile; read it again, and repeat the change on what it is now.");
    }
}
