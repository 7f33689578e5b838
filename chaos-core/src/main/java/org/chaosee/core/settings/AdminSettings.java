package org.chaosee.core.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may administer, and who may look on.
 *
 * @param tokens the bearer tokens ({@code chaos.admin.token}, {@code chaos.admin.tokens.<name>}, {@code
 *     chaos.admin.read-only-tokens.<name>}), each with a name of its own
 * @param role the container role that may administer ({@code chaos.admin.role})
 * @param readOnlyRole the container role that may read ({@code chaos.admin.read-only-role})
 */
public record AdminSettings(List<AdminToken> tokens, String role, String readOnlyRole) {

    public static final String DEFAULT_ROLE = "chaos-admin";
    public static final String DEFAULT_READ_ONLY_ROLE = "chaos-viewer";

    /** Copies the list. A blank token would let everybody in who says "Bearer": it counts as none. */
    public AdminSettings {
        tokens = tokens.stream().filter(token -> !token.value().isBlank()).toList();
    }

    /** With one token at most, which may do everything, and the usual role that may read. */
    public AdminSettings(@Nullable String token, String role) {
        this(
                token == null ? List.of() : List.of(new AdminToken(AdminToken.UNNAMED, token, false)),
                role,
                DEFAULT_READ_ONLY_ROLE);
    }

    /** Whether there is a token that may do everything. */
    public boolean hasFullToken() {
        return tokens.stream().anyMatch(token -> !token.readOnly());
    }
}
