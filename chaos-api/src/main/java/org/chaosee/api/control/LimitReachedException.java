package org.chaosee.api.control;

/** As many actions are live as are allowed ({@code chaos.limits.max-actions}); nothing was changed. */
public final class LimitReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitReachedException(String message) {
        super(message);
    }
}
