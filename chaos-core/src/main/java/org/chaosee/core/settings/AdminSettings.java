package org.chaosee.core.settings;

import org.jspecify.annotations.Nullable;

/**
 * Who may administer.
 *
 * @param token the bearer token for automation ({@code chaos.admin.token}), or null when none is configured
 * @param role the container role that may administer ({@code chaos.admin.role})
 */
public record AdminSettings(@Nullable String token, String role) {

    public static final String DEFAULT_ROLE = "chaos-admin";

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "AdminSettings[token=" + (token == null ? "none" : "set") + ", role=" + role + "]";
    }
}
