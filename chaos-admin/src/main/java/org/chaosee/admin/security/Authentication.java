package org.chaosee.admin.security;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.chaosee.admin.lookup.RemoteAddress;
import org.chaosee.admin.problem.Problem;
import org.chaosee.api.audit.Actor;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.AdminToken;
import org.jspecify.annotations.Nullable;

/** Closed by default: who gets in is either in one of the two container roles, or brings one of the tokens. */
record Authentication(AdminSettings settings) {

    private static final String CHALLENGE = "Bearer realm=\"chaos-ee\"";

    /** The administrator, with the most that the caller may do; null for a caller who is not allowed anything. */
    @Nullable
    Administrator authenticate(SecurityContext caller, @Nullable String authorization) {
        if (caller.isUserInRole(settings.role())) {
            return user(caller, settings.role(), true);
        }
        AdminToken token = BearerToken.find(authorization, settings.tokens());
        if (token != null) {
            return new Administrator(new Actor(Actor.Type.TOKEN, token.name(), from()), !token.readOnly());
        }
        return caller.isUserInRole(settings.readOnlyRole()) ? user(caller, settings.readOnlyRole(), false) : null;
    }

    private static Administrator user(SecurityContext caller, String role, boolean mayChange) {
        Principal principal = caller.getUserPrincipal();
        String name = principal == null ? role : principal.getName();
        return new Administrator(new Actor(Actor.Type.USER, name, from()), mayChange);
    }

    private static String from() {
        String address = RemoteAddress.find();
        return address == null ? "rest" : "rest " + address;
    }

    /** The answer to a caller who is not allowed. */
    Response refusal(SecurityContext caller, @Nullable String authorization) {
        if (settings.tokens().isEmpty()) {
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
                                    + ", which may administer (chaos.admin.role), nor in " + settings.readOnlyRole()
                                    + ", which may read (chaos.admin.read-only-role).")
                    .response()
                    .build();
        }
        return Problem.of(
                        401,
                        "The bearer token is missing or wrong. Send Authorization: Bearer with a token that is configured"
                                + " (chaos.admin.token, for one), or sign in as somebody in the role that chaos.admin.role"
                                + " names.")
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private static boolean isBearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
    }
}
