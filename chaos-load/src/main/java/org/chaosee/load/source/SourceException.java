package org.chaosee.load.source;

/** The plan can't be read: it isn't there, has an unknown notation, or is broken. */
public final class SourceException extends Exception {

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
