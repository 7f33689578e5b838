package org.chaosee.experiment.tolerance.path;

/** A text is no path, or one that could mean two things. */
public final class PathSyntaxException extends Exception {

    private final boolean ambiguous;

    PathSyntaxException(String message, boolean ambiguous) {
        super(message);
        this.ambiguous = ambiguous;
    }

    /** Whether it is a path, but other readers would take it for another one. */
    public boolean isAmbiguous() {
        return ambiguous;
    }
}
