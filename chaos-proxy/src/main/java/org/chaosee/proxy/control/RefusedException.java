package org.chaosee.proxy.control;

/** A change that can't be made, and has changed nothing; the message is for whoever asked. */
public sealed class RefusedException extends RuntimeException
        permits NotFoundException, AlreadyExistsException, FailedException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
