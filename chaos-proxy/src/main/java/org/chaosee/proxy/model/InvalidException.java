package org.chaosee.proxy.model;

/** A request asks for something that can't be; the message says what is wrong, and what is allowed. */
public final class InvalidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidException(String message) {
        super(message);
    }
}
