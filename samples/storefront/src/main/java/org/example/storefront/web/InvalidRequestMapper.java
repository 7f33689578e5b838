package org.example.storefront.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** A request that was understood but is wrong: 422, and everything that is wrong with it. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        List<ShopError.Violation> violations = invalid.getConstraintViolations().stream()
                .map(InvalidRequestMapper::violation)
                .sorted(Comparator.comparing(ShopError.Violation::field))
                .toList();
        return ErrorAnswer.of(request, 422, ShopError.withViolations("The request is not valid", violations));
    }

    private static ShopError.Violation violation(ConstraintViolation<?> violation) {
        return new ShopError.Violation(field(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path without its first two nodes, the resource method and its parameter: clients know neither. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        Iterator<Path.Node> nodes = path.iterator();
        for (int skipped = 0; skipped < 2 && nodes.hasNext(); skipped++) {
            nodes.next();
        }
        nodes.forEachRemaining(node -> {
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                field.append(field.isEmpty() ? "" : ".").append(node);
            }
        });
        return field.isEmpty() ? "body" : field.toString();
    }
}
