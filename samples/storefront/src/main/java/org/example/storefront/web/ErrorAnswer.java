package org.example.storefront.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The one look of the shop's errors: a page for people, JSON for programs. */
public final class ErrorAnswer {

    private ErrorAnswer() {}

    /** Says in the format the client asks for, HTML or else JSON, what went wrong. */
    public static Response of(HttpHeaders request, int status, ShopError error) {
        return wantsPage(request)
                ? Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(ErrorPage.of(error))
                        .build()
                : Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(error)
                        .build();
    }

    /** Whether the client names HTML, and likes nothing that could be JSON better. */
    private static boolean wantsPage(HttpHeaders request) {
        return request.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .isPresent();
    }
}
