package org.chaosee.admin.security;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * A caller who was found to be allowed to administer. Only {@link AdminFilter} makes one, so that a request whose
 * principal is none did not come by it: there is nothing for it here.
 */
public final class Administrator implements Principal {

    private final String name;

    Administrator(String name) {
        this.name = name;
    }

    /** Whether that principal was found to be allowed to administer. */
    public static boolean is(@Nullable Principal principal) {
        return principal instanceof Administrator;
    }

    /** Who acts, as the log and {@code createdBy} name them. */
    @Override
    public String getName() {
        return name;
    }
}
