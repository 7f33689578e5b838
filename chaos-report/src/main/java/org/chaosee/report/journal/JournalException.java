package org.chaosee.report.journal;

/** No report can be made of that file. The message is a sentence with the file's name and the place in it. */
public final class JournalException extends Exception {

    JournalException(String message) {
        super(message);
    }

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
