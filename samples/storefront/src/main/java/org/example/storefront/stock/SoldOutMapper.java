package org.example.storefront.stock;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.example.storefront.web.ErrorAnswer;
import org.example.storefront.web.ShopError;

/** Sold out is a conflict with the present state of the shop (409), not a wrong request. */
@Provider
public class SoldOutMapper implements ExceptionMapper<SoldOutException> {

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(SoldOutException soldOut) {
        return ErrorAnswer.of(request, Response.Status.CONFLICT.getStatusCode(), ShopError.of(soldOut.getMessage()));
    }
}
