package org.chaosee.experiment.provider;

/** A call didn't come back: the activity has failed. Whatever else goes wrong is a runtime exception. */
public final class FailedException extends Exception {

    public FailedException(String message) {
        super(message);
    }

    public FailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
