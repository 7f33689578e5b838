package org.chaosee.jaxrs.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import org.chaosee.core.point.Call;
import org.jspecify.annotations.Nullable;

/** The call that an HTTP request is. The caller is whom Jakarta Security, or any other mechanism, has authenticated. */
record RequestCall(ContainerRequestContext request) implements Call {

    @Override
    public @Nullable String user() {
        Principal principal = request.getSecurityContext().getUserPrincipal();
        return principal == null ? null : principal.getName();
    }

    @Override
    public boolean hasRole(String role) {
        return request.getSecurityContext().isUserInRole(role);
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeaderString(name);
    }
}
