package org.chaosee.report.journal;

/** A member that isn't there, or isn't what it should be. Never leaves this package. */
final class ShapeException extends RuntimeException {

    ShapeException(String pointer, String what) {
        super((pointer.isEmpty() ? "it " : pointer + " ") + what);
    }
}
