package org.example.storefront.web;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What fails only at the commit is unexpected, too. It has a mapper of its own because JAX-RS implementations bring one
 * for it, which would be nearer than the one for everything, and leave the customer with the server's error page.
 */
@Provider
public class FailedCommitMapper implements ExceptionMapper<TransactionalException> {

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(TransactionalException failure) {
        return UnexpectedErrorMapper.apology(request, failure);
    }
}
