package org.chaosee.jaxrs.server;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.chaosee.api.Phase;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.ChaosSettings;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine when a resource method is done, does what it says, and marks the response. Bound to that one method.
 */
final class ChaosResponseFilter implements ContainerResponseFilter {

    /** Response filters run in descending order: ahead of all filters of the application. */
    static final int PRIORITY = ChaosRequestFilter.PRIORITY;

    private final ExceptionResponses exceptionResponses;
    private final ChaosRuntime runtime;

    ChaosResponseFilter(ExceptionResponses exceptionResponses, ChaosRuntime runtime) {
        this.exceptionResponses = exceptionResponses;
        this.runtime = runtime;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Throwable unmapped = strike(request, response);
        if (unmapped != null) {
            throw Throwing.sneakily(unmapped);
        }
    }

    /**
     * Lets nothing out but the injected exception, when it has no response of its own: whatever breaks in here means that
     * the response goes on as it is.
     */
    private @Nullable Throwable strike(ContainerRequestContext request, ContainerResponseContext response) {
        try {
            Passage passage = Passage.end(request);
            if (passage == null) {
                return null;
            }
            Throwable unmapped = isAnswer(passage, response) ? strikeAnswer(passage, request, response) : null;
            mark(passage, response);
            return unmapped;
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return null;
        }
    }

    /**
     * Whether there is an answer to be late or lost. An error is none: it may have come up ahead of the resource method
     * (a parameter that can't be converted, a body that isn't valid), and no work was done then.
     */
    private static boolean isAnswer(Passage passage, ContainerResponseContext response) {
        return passage.goesOn() && response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode();
    }

    private @Nullable Throwable strikeAnswer(
            Passage passage, ContainerRequestContext request, ContainerResponseContext response) {
        Outcome outcome = runtime.engine()
                .injector()
                .apply(
                        passage.point(),
                        passage.point().decide(new RequestCall(request), Phase.AFTER),
                        () -> response.hasEntity() && !request.getMethod().equals(HttpMethod.HEAD));
        ChangedAnswer.plan(request, outcome.answer());
        passage.add(outcome.injections());
        Throwable injected = outcome.exception();
        if (injected != null) {
            Optional<Response> mapped = exceptionResponses.of(injected);
            mapped.ifPresent(by -> LostAnswer.replace(response, by));
            return mapped.isPresent() ? null : injected;
        }
        if (outcome.terminal() instanceof AbortFault abort) {
            LostAnswer.replace(response, AbortResponse.of(abort));
        }
        return null;
    }

    private void mark(Passage passage, ContainerResponseContext response) {
        if (runtime.settings().responseMarker()) {
            passage.injections()
                    .forEach(injection -> response.getHeaders().add(ChaosSettings.MARKER_HEADER, Marker.of(injection)));
        }
    }
}
