package org.chaosee.api.fault;

/**
 * Ends the body of an answer early, as when the connection breaks. A body that isn't longer passes whole.
 *
 * @param afterBytes how many bytes still arrive; not negative
 */
public record TruncateFault(int afterBytes) implements AnswerFault {

    /** The word for this type of fault. */
    public static final String TYPE = "truncate";

    /** Checks the count. */
    public TruncateFault {
        if (afterBytes < 0) {
            throw new IllegalArgumentException("a count of bytes is not negative: " + afterBytes);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }
}
