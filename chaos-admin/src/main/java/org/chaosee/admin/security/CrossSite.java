package org.chaosee.admin.security;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from making changes through the browser of somebody who is allowed to (CSRF). A browser sends
 * cookies along by itself, and remembered passwords, too: so a change needs an {@code Authorization} header, and must not
 * come from another site.
 */
final class CrossSite {

    private CrossSite() {}

    /** Why the request is refused; empty when it isn't. */
    static Optional<String> objection(String method, URI uri, Function<String, @Nullable String> header) {
        if (SafeMethods.include(method)) {
            return Optional.empty();
        }
        if (isBlank(header.apply("Authorization"))) {
            return Optional.of("No cookie is enough for a change: send an Authorization header.");
        }
        String origin = header.apply("Origin");
        if ("cross-site".equals(header.apply("Sec-Fetch-Site")) || (origin != null && !isSameHost(origin, uri))) {
            return Optional.of("Changes are not taken from pages of other sites.");
        }
        return Optional.empty();
    }

    /**
     * The scheme is left out: behind a proxy that ends TLS the two differ. Where no host can be told, there is none to be
     * the same.
     */
    private static boolean isSameHost(String origin, URI uri) {
        try {
            String theirs = authority(URI.create(origin));
            return theirs != null && theirs.equals(authority(uri));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String authority(URI uri) {
        if (uri.getHost() == null) {
            return null;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean standardPort = uri.getPort() == ("https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80);
        return uri.getPort() < 0 || standardPort ? host : host + ":" + uri.getPort();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
