package org.chaosee.proxy.control;

/** There is no proxy, or no toxic, of that name. */
public final class NotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private NotFoundException(String message) {
        super(message);
    }

    static NotFoundException proxy() {
        return new NotFoundException("proxy not found");
    }

    static NotFoundException toxic() {
        return new NotFoundException("toxic not found");
    }
}
