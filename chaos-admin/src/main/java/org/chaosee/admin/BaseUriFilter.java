package org.chaosee.admin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.URI;

/**
 * Shortens the base URI by the path of our application, so that paths begin with {@code chaos/} in it as they do from
 * the context root on. The resources can then say {@code chaos/…}, too: servers that scan them into the host's
 * application as well put them at {@code chaos/…} there, where they shadow nothing of the host's.
 *
 * <p>The request's own URI, which clients see, stays as it is. Not a {@code @Provider}: it would be scanned into the
 * host's application.
 */
@PreMatching
@Priority(0)
public final class BaseUriFilter implements ContainerRequestFilter {

    private static final String APPLICATION_PATH = ChaosAdminApplication.PATH.substring(1) + "/";

    @Override
    public void filter(ContainerRequestContext request) {
        String base = request.getUriInfo().getBaseUri().toString();
        if (base.endsWith("/" + APPLICATION_PATH)) {
            URI contextRoot = URI.create(base.substring(0, base.length() - APPLICATION_PATH.length()));
            request.setRequestUri(contextRoot, request.getUriInfo().getRequestUri());
        }
    }
}
