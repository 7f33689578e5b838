package org.chaosee.cli.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Reads the address of an admin resource. */
public final class ServerAddress {

    private static final String PATH = "/chaos";

    private ServerAddress() {}

    /**
     * Takes {@code http://localhost:8080/shop} as {@code http://localhost:8080/shop/chaos}.
     *
     * @throws CommandException when it is no address over HTTP
     */
    public static URI of(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((!"http".equals(scheme) && !"https".equals(scheme))
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw refused(text);
            }
            return URI.create(scheme + "://" + uri.getRawAuthority() + path(uri.getRawPath()));
        } catch (URISyntaxException e) {
            throw refused(text);
        }
    }

    private static String path(String given) {
        String path = given.replaceAll("/+$", "");
        return path.endsWith(PATH) ? path : path + PATH;
    }

    private static CommandException refused(String text) {
        return new CommandException(
                ExitCode.USAGE,
                "'" + text + "' is no address of a server, allowed is one such as http://localhost:8080/chaos or"
                        + " https://shop.example.org/shop/chaos, without a user and a query");
    }
}
