package org.chaosee.admin.security;

import java.security.Principal;
import org.chaosee.api.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A caller who was found to be allowed to administer, or to look on. Only {@link AdminFilter} makes one, so that a request whose
 * principal is none did not come by it: there is nothing for it here.
 */
public final class Administrator implements Principal {

    private final Actor actor;
    private final boolean mayChange;

    /** @param mayChange whether the caller may do everything, and not only read */
    Administrator(Actor actor, boolean mayChange) {
        this.actor = actor;
        this.mayChange = mayChange;
    }

    /** The actor behind that principal; null when it was not found to be allowed anything. */
    public static @Nullable Actor actor(@Nullable Principal principal) {
        return principal instanceof Administrator administrator ? administrator.actor : null;
    }

    Actor actor() {
        return actor;
    }

    /** Whether the caller may do everything, and not only read. */
    boolean mayChange() {
        return mayChange;
    }

    /** Who acts, as the log and {@code createdBy} name them. */
    @Override
    public String getName() {
        return actor.label();
    }
}
