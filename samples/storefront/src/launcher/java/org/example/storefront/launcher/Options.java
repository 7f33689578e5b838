package org.example.storefront.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What can be set from outside, as system properties.
 *
 * @param port {@code shop.port}: where the shop listens, 8080 by default; 0 for any free port
 * @param rootDir {@code shop.rootdir}: where the server keeps its files, the database among them; by default a temporary
 *     directory, and every start is a first one
 * @param database {@code shop.database}: the JDBC address of a PostgreSQL, which several shops may share; by default the
 *     server's own H2
 * @param serverOptions {@code shop.options}: further options of the server, separated by spaces
 * @param jvmOptions {@code shop.jvm}: options of the server's Java VM, separated by spaces
 */
record Options(
        int port,
        Optional<Path> rootDir,
        Optional<String> database,
        List<String> serverOptions,
        List<String> jvmOptions) {

    private static final String DEFAULT_PORT = "8080";

    static Options fromSystemProperties() {
        return new Options(
                port(System.getProperty("shop.port", DEFAULT_PORT)),
                Optional.ofNullable(System.getProperty("shop.rootdir")).map(Path::of),
                Optional.ofNullable(System.getProperty("shop.database")),
                words(System.getProperty("shop.options", "")),
                words(System.getProperty("shop.jvm", "")));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of range.
        }
        throw new ShopClosedException("shop.port is \"" + text + "\", but must be a number from 0 to 65535.");
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
