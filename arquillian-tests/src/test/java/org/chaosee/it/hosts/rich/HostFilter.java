package org.chaosee.it.hosts.rich;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** The host's own filters: they run for what they ran for, injected or not. */
@Provider
public class HostFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SEEN = "seen-by-the-host";

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(SEEN, true);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add("Host-Filter", "request seen: " + request.getProperty(SEEN));
    }
}
