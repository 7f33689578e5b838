package org.chaosee.cli.shell;

import java.io.Serial;
import java.util.List;

/** The command can't be carried out. Its message is for the user: a sentence that says what is wrong, and what is allowed. */
public final class CommandException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ExitCode code;

    @SuppressWarnings("serial") // an immutable list of texts
    private final List<String> details;

    public CommandException(ExitCode code, String message) {
        this(code, message, List.of());
    }

    /**
     * @param details further lines, such as violations
     */
    public CommandException(ExitCode code, String message, List<String> details) {
        super(message);
        this.code = code;
        this.details = List.copyOf(details);
    }

    /** The message, which is always there. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public ExitCode code() {
        return code;
    }

    public List<String> details() {
        return details;
    }
}
