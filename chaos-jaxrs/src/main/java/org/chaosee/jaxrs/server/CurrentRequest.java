package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.chaosee.core.point.Call;
import org.jspecify.annotations.Nullable;

/**
 * The request of the JAX-RS application that the current thread is in, for fault points that are told nothing of it. It
 * knows what filters of the application have said of the caller.
 *
 * <p>Both parts stand for those of whichever request is current (Jakarta RESTful Web Services 3.1, section 10.1); outside
 * of a request they throw, which means that nothing is known.
 *
 * @param security null on a server that injects none
 * @param headers null on a server that injects none
 */
record CurrentRequest(
        @Nullable SecurityContext security, @Nullable HttpHeaders headers) implements Call {

    @Override
    public @Nullable String user() {
        Principal principal = security == null ? null : security.getUserPrincipal();
        return principal == null ? null : principal.getName();
    }

    @Override
    public boolean hasRole(String role) {
        return security != null && security.isUserInRole(role);
    }

    @Override
    public @Nullable String header(String name) {
        return headers == null ? null : headers.getHeaderString(name);
    }
}
