package org.chaosee.admin.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;

/** The problems that the JAX-RS implementation finds before any method of a resource is called. */
final class HttpProblems {

    private HttpProblems() {}

    static Response of(WebApplicationException exception) {
        Response given = exception.getResponse();
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        Response.ResponseBuilder response =
                Problem.of(status, detail(status, given)).response();
        String allow = allowed(given);
        return allow.isEmpty()
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    private static String detail(int status, Response given) {
        return switch (status) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path takes " + allowed(given) + ".";
            case 406 -> "Answers are application/json, and application/problem+json when something is wrong.";
            case 415 ->
                "Documents are sent as application/json in UTF-8; patches as application/merge-patch+json, too.";
            default -> "The request can't be answered.";
        };
    }

    /** In one order, whatever the implementation's; some leave out that where there is GET there is HEAD. */
    private static String allowed(Response given) {
        Set<String> methods = new TreeSet<>(given.getAllowedMethods());
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }
}
