package org.chaosee.admin.problem;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.admin.json.JsonWriter;
import org.chaosee.api.control.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type {@value #BLANK}, or a URN that is never given another meaning
 * @param title the same for every problem of that type
 * @param status the HTTP status
 * @param detail a sentence on this very problem
 * @param violations what is wrong with the document that was sent; empty for problems of another sort
 */
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** There is nothing more to it than the HTTP status says. */
    public static final String BLANK = "about:blank";

    private static final String URN = "urn:chaos-ee:problem:";

    /** Copies the list. */
    public Problem {
        violations = List.copyOf(violations);
    }

    /** A problem that the status tells all of. */
    public static Problem of(int status, String detail) {
        return new Problem(BLANK, Titles.of(status), status, detail, List.of());
    }

    static Problem named(String name, String title, int status, String detail) {
        return new Problem(URN + name, title, status, detail, List.of());
    }

    static Problem invalid(List<Violation> violations) {
        return new Problem(
                URN + "invalid-document",
                "The document is not valid",
                422,
                "The document breaks the rules that violations lists; nothing was changed.",
                violations);
    }

    /** The response, to be given further headers. */
    public Response.ResponseBuilder response() {
        return Response.status(status, title).type(MEDIA_TYPE).entity(JsonWriter.bytes(tree()));
    }

    private Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", type);
        tree.put("title", title);
        tree.put("status", status);
        tree.put("detail", detail);
        if (!violations.isEmpty()) {
            tree.put(
                    "violations",
                    violations.stream()
                            .map(violation -> {
                                Map<String, String> entry = new LinkedHashMap<>();
                                entry.put("pointer", violation.pointer());
                                entry.put("message", violation.message());
                                return entry;
                            })
                            .toList());
        }
        return tree;
    }
}
