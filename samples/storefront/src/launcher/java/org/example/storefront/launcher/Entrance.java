package org.example.storefront.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The shop seen from outside. It is open when its page is served and its readiness check answers; its API is
 * deliberately not asked, as it may be slow or failing for reasons that lie in the shop's own database. The price
 * service, which the readiness check doesn't know of, has to be there, too.
 */
final class Entrance {

    /** Long: a request that is given up while the server is still starting leaves a stack trace in its log. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();
    private final String address;

    Entrance(int port) {
        this.address = "http://localhost:" + port;
    }

    /**
     * Asks again and again.
     *
     * @param alive whether waiting makes any sense still
     * @return whether the shop is open
     */
    boolean waitUntilOpen(BooleanSupplier alive, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        while (alive.getAsBoolean() && System.nanoTime() - start < patience.toNanos()) {
            if (answers("/") && answers("/health/ready") && answers("/prices/calls")) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private boolean answers(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
