package org.chaosee.proxy.control;

/** The name is taken. */
public final class AlreadyExistsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private AlreadyExistsException(String message) {
        super(message);
    }

    static AlreadyExistsException proxy() {
        return new AlreadyExistsException("proxy already exists");
    }

    static AlreadyExistsException toxic() {
        return new AlreadyExistsException("toxic already exists");
    }
}
