package org.chaosee.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;

/** Collects what is wrong with one document. */
public final class Violations {

    /** A document that is wrong all over is answered with so many; more would help nobody, and fill the answer. */
    static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, String message) {
        if (found.size() < MOST) {
            found.add(new Violation(pointer, message));
        } else if (found.size() == MOST) {
            found.add(new Violation("", "has more violations than these; the first " + MOST + " are listed"));
        }
    }

    /**
     * Ends the reading here when something is wrong.
     *
     * @throws InvalidRequestException with all that was found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(found);
        }
    }

    /** What was found so far. */
    public List<Violation> found() {
        return List.copyOf(found);
    }
}
