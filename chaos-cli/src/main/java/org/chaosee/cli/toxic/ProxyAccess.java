package org.chaosee.cli.toxic;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * How to get at the API of a proxy.
 *
 * @param address without a slash at its end
 * @param token null for none
 * @param timeout for each request, from the attempt to connect to the end of the answer
 */
public record ProxyAccess(URI address, @Nullable String token, Duration timeout) {

    /**
     * Reads an address such as {@code http://127.0.0.1:8474}.
     *
     * @throws CommandException when it is none over HTTP
     */
    public static URI address(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return URI.create(scheme + "://" + uri.getRawAuthority()
                        + uri.getRawPath().replaceAll("/+$", ""));
            }
        } catch (URISyntaxException e) {
            // Told below, with what is allowed.
        }
        throw new CommandException(
                ExitCode.USAGE,
                "'" + text + "' is no address of a proxy's API, allowed is one such as http://127.0.0.1:8474");
    }

    /** Without the token: this may be printed. */
    @Override
    public String toString() {
        return address.toString();
    }
}
