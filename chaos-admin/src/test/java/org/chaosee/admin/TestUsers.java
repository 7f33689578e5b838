package org.chaosee.admin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;

/** Stands for the authentication of a container: believes what the caller says of himself. */
@PreMatching
@Priority(1)
public final class TestUsers implements ContainerRequestFilter {

    static final String USER = "Test-User";
    static final String ROLES = "Test-Roles";

    @Override
    public void filter(ContainerRequestContext request) {
        String user = request.getHeaderString(USER);
        if (user != null) {
            List<String> roles = List.of(request.getHeaderString(ROLES).split(","));
            request.setSecurityContext(new User(() -> user, roles));
        }
    }

    private record User(Principal principal, List<String> roles) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.contains(role);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return SecurityContext.BASIC_AUTH;
        }
    }
}
