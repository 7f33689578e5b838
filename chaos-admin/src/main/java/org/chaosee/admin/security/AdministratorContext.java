package org.chaosee.admin.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The caller's security context, with the administrator as its principal. */
record AdministratorContext(Administrator administrator, SecurityContext caller) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return administrator;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.isUserInRole(role);
    }

    @Override
    public boolean isSecure() {
        return caller.isSecure();
    }

    @Override
    @SuppressWarnings("NullAway") // null means: not authenticated by the container
    public String getAuthenticationScheme() {
        return caller.getAuthenticationScheme();
    }
}
