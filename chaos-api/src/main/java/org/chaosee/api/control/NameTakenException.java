package org.chaosee.api.control;

/** Another action has that name already. */
public final class NameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NameTakenException(String name) {
        super("An action named " + name + " exists already; names are unique.");
    }
}
