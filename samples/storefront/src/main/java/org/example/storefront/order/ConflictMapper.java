package org.example.storefront.order;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.example.storefront.web.ErrorAnswer;
import org.example.storefront.web.ShopError;

/** So many customers want the same product that not even the retries got through: nothing is wrong, but busy (503). */
@Provider
public class ConflictMapper implements ExceptionMapper<OptimisticLockException> {

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(OptimisticLockException conflict) {
        return ErrorAnswer.of(
                request,
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                ShopError.of("Too many customers want this at the same time. Please try again"));
    }
}
