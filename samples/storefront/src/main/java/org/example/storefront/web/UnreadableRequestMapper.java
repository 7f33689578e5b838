package org.example.storefront.web;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is not the JSON we asked for is the client's mistake (400), which the server reports as its own. */
@Provider
public class UnreadableRequestMapper implements ExceptionMapper<ProcessingException> {

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(ProcessingException failure) {
        return failure.getCause() instanceof JsonbException || failure.getCause() instanceof JsonException
                ? ErrorAnswer.of(request, 400, ShopError.of("The request is not the JSON that is expected here"))
                : UnexpectedErrorMapper.apology(request, failure);
    }
}
