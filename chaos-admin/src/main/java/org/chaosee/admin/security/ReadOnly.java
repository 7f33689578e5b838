package org.chaosee.admin.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.control.Refusals;
import org.chaosee.core.tree.Texts;

/** Keeps those who may only read from making changes. What they tried to do to an action goes on record. */
final class ReadOnly {

    private static final int LONGEST_METHOD = 20;
    private static final String SENTENCE = "The caller may read, and not make changes.";

    private ReadOnly() {}

    /** Why the request is refused; empty when it isn't. */
    static Optional<String> objection(Administrator administrator, ContainerRequestContext request, Refusals refusals) {
        if (administrator.mayChange() || SafeMethods.include(request.getMethod())) {
            return Optional.empty();
        }
        action(request.getMethod(), request.getUriInfo())
                .ifPresent(idOrName -> refusals.tell(
                        idOrName, reason(request.getMethod()), new Initiator(administrator.actor(), null)));
        return Optional.of(SENTENCE);
    }

    /** The action that the path names, {@code chaos/actions/<id or name>/…}; the bulk operation names none. */
    private static Optional<String> action(String method, UriInfo uri) {
        List<String> path = segments(uri);
        boolean bulk = path.size() == 3 && path.get(2).equals("disable") && HttpMethod.POST.equals(method);
        return path.size() >= 3 && path.get(1).equals("actions") && !bulk ? Optional.of(path.get(2)) : Optional.empty();
    }

    private static List<String> segments(UriInfo uri) {
        try {
            return uri.getPathSegments().stream()
                    .map(PathSegment::getPath)
                    .filter(segment -> !segment.isEmpty())
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(); // a % without its two digits: no action is called so
        }
    }

    /** A method may be any word of any length. */
    private static String reason(String method) {
        return Texts.fit(method, LONGEST_METHOD) + " by a caller who may only read";
    }
}
