package org.chaosee.api.control;

import java.util.List;
import java.util.stream.Collectors;

/** What is asked for is no valid action, or no valid storm; says everything that is wrong with it. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations what is wrong, at least one thing */
    public InvalidRequestException(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.pointer() + " " + violation.message())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** At least one, in the order in which the documentation lists members, the unknown ones of an object ahead of the others. */
    public List<Violation> violations() {
        return violations;
    }
}
