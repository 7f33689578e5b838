package org.chaosee.jpa.failure;

/** Never thrown: it stands among the suppressed exceptions of a failure, and says which action injected it. */
public final class InjectedFailure extends Exception {

    private static final long serialVersionUID = 1;

    InjectedFailure(String message) {
        super(message, null, false, false);
    }
}
