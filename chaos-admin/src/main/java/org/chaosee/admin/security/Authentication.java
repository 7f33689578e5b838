package org.chaosee.admin.security;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.chaosee.admin.lookup.RemoteAddress;
import org.chaosee.admin.problem.Problem;
import org.chaosee.api.audit.Actor;
import org.chaosee.core.settings.AdminSettings;
import org.jspecify.annotations.Nullable;

/** Closed by default: who may administer is either in the container role, or brings the token. */
record Authentication(AdminSettings settings) {

    /** The name of a caller who brought the token. */
    static final String TOKEN_ACTOR = "token";

    private static final String CHALLENGE = "Bearer realm=\"chaos-ee\"";

    /** The administrator; null for a caller who is not allowed. */
    @Nullable
    Administrator authenticate(SecurityContext caller, @Nullable String authorization) {
        if (caller.isUserInRole(settings.role())) {
            Principal principal = caller.getUserPrincipal();
            return user(principal == null ? settings.role() : principal.getName());
        }
        String token = token();
        return token != null && BearerToken.brings(authorization, token)
                ? new Administrator(new Actor(Actor.Type.TOKEN, TOKEN_ACTOR, from()))
                : null;
    }

    private static Administrator user(String name) {
        return new Administrator(new Actor(Actor.Type.USER, name, from()));
    }

    private static String from() {
        String address = RemoteAddress.find();
        return address == null ? "rest" : "rest " + address;
    }

    /** The answer to a caller who is not allowed. */
    Response refusal(SecurityContext caller, @Nullable String authorization) {
        if (token() == null) {
            return Problem.of(
                            403,
                            "No bearer token is configured, and the caller is not in the role " + settings.role()
                                    + ". Set chaos.admin.token, or give a caller that role (chaos.admin.role).")
                    .response()
                    .build();
        }
        if (caller.getUserPrincipal() != null && !isBearer(authorization)) {
            return Problem.of(
                            403,
                            "The caller is not in the role " + settings.role()
                                    + ", which may administer (chaos.admin.role).")
                    .response()
                    .build();
        }
        return Problem.of(
                        401,
                        "The bearer token is missing or wrong. Send Authorization: Bearer with the token of"
                                + " chaos.admin.token, or sign in as somebody in the role that chaos.admin.role names.")
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    /** A blank token would let everybody in who says "Bearer": it counts as none. */
    private @Nullable String token() {
        String token = settings.token();
        return token == null || token.isBlank() ? null : token;
    }

    private static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
    }
}
