package org.chaosee.admin.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.chaosee.core.settings.AdminToken;
import org.jspecify.annotations.Nullable;

/** The configured tokens, compared to what callers bring. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * The token that the {@code Authorization} header brings; null when it is none of those. Takes as long for every
     * wrong token, and for every right one.
     */
    static @Nullable AdminToken find(@Nullable String authorization, List<AdminToken> tokens) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        byte[] brought = digest(withoutBlanks(authorization.substring(SCHEME.length())));
        AdminToken found = null;
        for (AdminToken token : tokens) {
            if (MessageDigest.isEqual(brought, digest(token.value()))) {
                found = token; // and on to the others: which one it is must not show in the time
            }
        }
        return found;
    }

    /** Spaces may be there more than once; all else is part of what was brought, unseen characters included. */
    private static String withoutBlanks(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start);
    }

    /** Of equal length whatever the token's, so that not even that shows in the time a comparison takes. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
