package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.chaosee.api.fault.AbortFault;
import org.jspecify.annotations.Nullable;

/** The response that an abort asks for. */
final class AbortResponse {

    private AbortResponse() {}

    static Response of(AbortFault abort) {
        Response.ResponseBuilder response = Response.status(abort.status());
        boolean typed = false;
        for (var header : abort.headers().entrySet()) {
            response.header(header.getKey(), header.getValue());
            typed |= header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
        }
        String body = body(abort);
        if (body != null) {
            response.entity(body);
            if (!typed) {
                response.type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
            }
        }
        return response.build();
    }

    /** An error without any body gets the server's own error page on some servers; one with an empty body gets none. */
    private static @Nullable String body(AbortFault abort) {
        boolean error = abort.status() >= Response.Status.BAD_REQUEST.getStatusCode();
        return abort.body() == null && error ? "" : abort.body();
    }
}
