package org.chaosee.api.fault;

import org.jspecify.annotations.Nullable;

/**
 * Throws an exception in place of the work, or in place of its answer.
 *
 * @param exception the class name of a {@code Throwable} on the allow-list {@code chaos.exceptions.allowed}
 * @param message its message, or null for a message that names the action
 */
public record ExceptionFault(String exception, @Nullable String message) implements Fault {

    /** The word for this type of fault. */
    public static final String TYPE = "exception";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean terminal() {
        return true;
    }
}
