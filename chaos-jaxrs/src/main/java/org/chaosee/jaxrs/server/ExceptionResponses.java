package org.chaosee.jaxrs.server;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an exception would have become, had the resource method thrown it (Jakarta RESTful Web Services 3.1, section
 * 3.3.4): the response of the application's own mapper, or that which the exception carries. Servers differ in whether
 * they map what a response filter throws, so there it isn't thrown.
 */
final class ExceptionResponses {

    private final @Nullable Providers providers;

    ExceptionResponses(@Nullable Providers providers) {
        this.providers = providers;
    }

    /** The response, or empty when nobody has one, and the server has to see to the exception itself. */
    Optional<Response> of(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().hasEntity()) {
            return Optional.of(web.getResponse());
        }
        Response mapped = mapped(thrown);
        if (mapped != null) {
            return Optional.of(mapped);
        }
        return thrown instanceof WebApplicationException web ? Optional.of(web.getResponse()) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <T extends Throwable> @Nullable Response mapped(T thrown) {
        if (providers == null) {
            return null;
        }
        ExceptionMapper<T> mapper = providers.getExceptionMapper((Class<T>) thrown.getClass());
        return mapper == null ? null : mapper.toResponse(thrown);
    }
}
