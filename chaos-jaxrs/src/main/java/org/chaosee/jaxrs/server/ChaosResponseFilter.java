package org.chaosee.jaxrs.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.chaosee.api.Phase;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.ChaosSettings;

/**
 * Asks the engine when a resource method is done, does what it says, and marks the response. Bound to that one method.
 */
final class ChaosResponseFilter implements ContainerResponseFilter {

    /** Response filters run in descending order: ahead of all filters of the application. */
    static final int PRIORITY = ChaosRequestFilter.PRIORITY;

    private static final Annotation[] NO_ANNOTATIONS = {};

    private final ExceptionResponses exceptionResponses;
    private final ChaosRuntime runtime;

    ChaosResponseFilter(ExceptionResponses exceptionResponses, ChaosRuntime runtime) {
        this.exceptionResponses = exceptionResponses;
        this.runtime = runtime;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Passage passage = Passage.end(request);
        if (passage == null) {
            return;
        }
        if (passage.workDone()) {
            strike(passage, request, response);
        }
        mark(passage, response);
    }

    private void strike(Passage passage, ContainerRequestContext request, ContainerResponseContext response) {
        Outcome outcome = runtime.engine()
                .injector()
                .apply(passage.point(), passage.point().decide(new RequestCall(request), Phase.AFTER));
        passage.add(outcome.injections());
        if (outcome.exception() != null) {
            Optional<Response> mapped = exceptionResponses.of(outcome.exception());
            if (mapped.isEmpty()) {
                throw Throwing.sneakily(outcome.exception());
            }
            replace(response, mapped.get());
        } else if (outcome.terminal() instanceof AbortFault abort) {
            replace(response, AbortResponse.of(abort));
        }
    }

    /** Nothing of the answer that is lost may stay, its headers included. */
    private static void replace(ContainerResponseContext response, Response by) {
        response.setStatusInfo(by.getStatusInfo());
        response.getHeaders().clear();
        response.getHeaders().putAll(by.getHeaders());
        if (by.getMediaType() == null) {
            response.setEntity(by.getEntity());
        } else {
            response.setEntity(by.getEntity(), NO_ANNOTATIONS, by.getMediaType());
        }
    }

    private void mark(Passage passage, ContainerResponseContext response) {
        if (runtime.settings().responseMarker()) {
            passage.injections()
                    .forEach(injection -> response.getHeaders().add(ChaosSettings.MARKER_HEADER, Marker.of(injection)));
        }
    }
}
