package org.chaosee.proxy.main;

/** The command line can't be understood; the message is a sentence for whoever typed it. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
