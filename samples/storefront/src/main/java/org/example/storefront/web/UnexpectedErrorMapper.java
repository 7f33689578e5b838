package org.example.storefront.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Whatever nobody expected: the customer gets an apology and a reference, the log gets the cause. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(Throwable cause) {
        return apology(request, cause);
    }

    static Response apology(HttpHeaders request, Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Unexpected error, reference " + reference, cause);
        return ErrorAnswer.of(request, 500, ShopError.withReference("The shop has a problem", reference));
    }
}
