package org.chaosee.core.codec;

import java.util.List;
import java.util.stream.Collectors;
import org.chaosee.core.tree.Violation;
import org.chaosee.core.tree.Violations;

/** A document that is no valid action, with everything that is wrong with it. */
public final class InvalidActionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidActionException(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.pointer() + " " + violation.message())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** @throws InvalidActionException when anything was found */
    static void throwIfAny(Violations violations) {
        if (!violations.found().isEmpty()) {
            throw new InvalidActionException(violations.found());
        }
    }

    /** At least one, in the order in which the documentation lists members, the unknown ones of an object ahead of the others. */
    public List<Violation> violations() {
        return violations;
    }
}
