package org.chaosee.api.storm;

/** No storm of that name is in force. */
public final class StormNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StormNotFoundException(String name) {
        super("There is no storm with the name " + name + ".");
    }
}
