package org.chaosee.core.tree;

import java.util.ArrayList;
import java.util.List;

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

    /** What was found so far. */
    public List<Violation> found() {
        return List.copyOf(found);
    }
}
