package org.chaosee.api.control;

/** There is no action of that id or name. */
public final class ActionNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ActionNotFoundException(String idOrName) {
        super("There is no action with the id or name " + idOrName + ".");
    }
}
