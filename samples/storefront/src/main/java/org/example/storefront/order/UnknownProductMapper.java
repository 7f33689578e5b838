package org.example.storefront.order;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.example.storefront.web.ErrorAnswer;
import org.example.storefront.web.ShopError;

/** An unknown product in a basket is as invalid as a negative quantity: 422. */
@Provider
public class UnknownProductMapper implements ExceptionMapper<UnknownProductException> {

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(UnknownProductException unknown) {
        List<ShopError.Violation> violations = List.of(new ShopError.Violation("lines", unknown.getMessage()));
        return ErrorAnswer.of(request, 422, ShopError.withViolations("The request is not valid", violations));
    }
}
