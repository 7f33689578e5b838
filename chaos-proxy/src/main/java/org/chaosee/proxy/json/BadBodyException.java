package org.chaosee.proxy.json;

/** A text isn't JSON, or has a member of the wrong type; the message names the place, and what should be there. */
public final class BadBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadBodyException(String message) {
        super(message);
    }
}
