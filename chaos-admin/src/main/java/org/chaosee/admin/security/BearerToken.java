package org.chaosee.admin.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The configured token, compared to what callers bring. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** Whether the {@code Authorization} header brings that token. Takes as long for every wrong token. */
    static boolean brings(@Nullable String authorization, String token) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String brought = authorization.substring(SCHEME.length()).trim();
        return MessageDigest.isEqual(digest(brought), digest(token));
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
