package org.example.storefront.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Tells who offers a wrong password so. Where signing in is optional the container lets such a request pass as a
 * guest's, and the customer would wonder where the own orders are.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class WrongPasswordFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String credentials = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (credentials != null
                && credentials.toLowerCase(Locale.ROOT).startsWith("basic ")
                && request.getSecurityContext().getUserPrincipal() == null) {
            throw new NotAuthorizedException("Unknown user or wrong password", "Basic realm=\"storefront\"");
        }
    }
}
