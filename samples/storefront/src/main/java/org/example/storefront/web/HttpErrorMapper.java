package org.example.storefront.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Errors that say their own status, such as 404, keep it, and their headers and body; they only get the shop's look. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(WebApplicationException error) {
        Response original = error.getResponse();
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        Response response = ErrorAnswer.of(request, original.getStatus(), ShopError.of(error.getMessage()));
        original.getHeaders().forEach((name, values) -> response.getHeaders().putIfAbsent(name, values));
        return response;
    }
}
