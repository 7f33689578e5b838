package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.chaosee.api.fault.AbortFault;

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
        if (abort.body() != null) {
            response.entity(abort.body());
            if (!typed) {
                response.type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
            }
        }
        return response.build();
    }
}
