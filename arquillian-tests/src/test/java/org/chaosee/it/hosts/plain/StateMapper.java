package org.chaosee.it.hosts.plain;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A mapper of the host's own. */
@Provider
public class StateMapper implements ExceptionMapper<IllegalStateException> {

    @Override
    public Response toResponse(IllegalStateException e) {
        return Response.status(409)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("mapped: " + e.getMessage())
                .build();
    }
}
