package org.example.experiments.stack;

/** The stack can't start; the message says why in a sentence for the user. */
public final class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
