package org.chaosee.api.fault;

/**
 * Ends the whole process. Refused unless {@code chaos.jvm.exit-allowed} is true.
 *
 * @param code the exit code, 0 to {@value #MAX_CODE}, both inclusive
 * @param halt whether it ends at once, as if it were killed, and no shutdown hook runs
 */
public record ExitFault(int code, boolean halt) implements Fault {

    /** The word for this type of fault. */
    public static final String TYPE = "exit";
    /** The greatest code, inclusive. */
    public static final int MAX_CODE = 255;
    /** The code of an action that says nothing of it. */
    public static final int DEFAULT_CODE = 1;

    /** Checks the code. */
    public ExitFault {
        if (code < 0 || code > MAX_CODE) {
            throw new IllegalArgumentException("an exit code is from 0 to " + MAX_CODE + ", not " + code);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean terminal() {
        return false;
    }
}
