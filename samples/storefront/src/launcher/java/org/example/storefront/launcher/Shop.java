package org.example.storefront.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Opens the shop: starts a server with the WAR, says when it is ready, and stays until it is told to stop. The server
 * never outlives this process's orderly end (Ctrl-C, SIGTERM).
 *
 * <p>The only argument is the directory of this module, built; the working directory by default. {@link Options} lists
 * what else can be set.
 */
public final class Shop {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Shop() {}

    public static void main(String... args) throws IOException, InterruptedException {
        try {
            open(Path.of(args.length == 0 ? "" : args[0]));
        } catch (ShopClosedException closed) {
            System.err.println(closed.getMessage());
            // What started us, be it a shell or a build, shall see that there is no shop.
            System.exit(1);
        }
    }

    private static void open(Path module) throws IOException, InterruptedException {
        Options options = Options.fromSystemProperties();
        int port = Ports.choose(options.port());
        try (ServerProcess server = ServerProcess.start(module, options, port)) {
            if (new Entrance(port).waitUntilOpen(server::isAlive, PATIENCE)) {
                System.out.printf("%n  The shop is open: http://localhost:%d/  (Ctrl-C closes it)%n%n", port);
            } else if (server.isAlive()) {
                throw new ShopClosedException("The shop did not open within " + PATIENCE.toSeconds() + " seconds.");
            }
            server.waitUntilStopped();
        }
    }
}
