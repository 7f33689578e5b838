package org.chaosee.proxy.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the API: whoever reaches it, but no browser on behalf of some page, and with a token, when one is set, nobody
 * without.
 */
final class Doorkeeper {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Errors errors;
    private final String host;
    private final boolean loopback;
    private final @Nullable String token;

    /**
     * @param host what the API binds, as it was given
     * @param loopback whether that can only be reached from this machine
     * @param token null when none is needed
     */
    Doorkeeper(Errors errors, String host, boolean loopback, @Nullable String token) {
        this.errors = errors;
        this.host = host.toLowerCase(Locale.ROOT);
        this.loopback = loopback;
        this.token = token;
    }

    /**
     * How the request is refused; nothing when it may pass.
     *
     * @param host the one that the request is for, with its port; null when it doesn't tell
     */
    Optional<Reply> refusal(HttpHeaders headers, @Nullable String host) {
        if (headers.get(HttpHeaderNames.USER_AGENT, "").startsWith("Mozilla/")) {
            return Optional.of(Reply.text(403, "User agent not allowed\n"));
        }
        if (host != null && loopback && !isOurs(host)) {
            // Otherwise a page whose name was made to lead to this machine could do all that the user can.
            return Optional.of(errors.reply(
                    403, "host " + host + " not allowed: the API is bound to loopback, so that its host is localhost"));
        }
        if (isFromElsewhere(headers, host)) {
            return Optional.of(errors.reply(403, "cross-origin request not allowed"));
        }
        if (token != null && !isShown(token, headers.get(HttpHeaderNames.AUTHORIZATION, ""))) {
            return Optional.of(errors.reply(401, "token missing or wrong: send Authorization: Bearer <token>")
                    .with("www-authenticate", "Bearer"));
        }
        return Optional.empty();
    }

    private boolean isOurs(String hostAndPort) {
        String name = hostAndPort.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return LOOPBACK.contains(name) || name.equals(host) || name.equals("[" + host + "]");
    }

    private static boolean isFromElsewhere(HttpHeaders headers, @Nullable String host) {
        String origin = headers.get(HttpHeaderNames.ORIGIN);
        String site = headers.get("sec-fetch-site", "none");
        return (origin != null && !origin.equalsIgnoreCase("http://" + host))
                || site.equals("cross-site")
                || site.equals("same-site");
    }

    private static boolean isShown(String token, String authorization) {
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            return false;
        }
        String shown = authorization.substring("Bearer ".length()).strip();
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
