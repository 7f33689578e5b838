package org.chaosee.cli.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.chaosee.cli.client.Exchange;
import org.chaosee.cli.output.Json;

/**
 * Posts sentences to addresses, as {@code {"text": "…"}}, which Slack and those that have learned from it understand. One that fails
 * is on record, and costs the experiment nothing: they are sent by a thread of their own.
 */
public final class Webhook implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final List<URI> addresses;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "webhook");
        daemon.setDaemon(true);
        return daemon;
    });
    private final ArrayNode sent = JsonNodeFactory.instance.arrayNode();

    public Webhook(List<URI> addresses, Clock clock) {
        this.addresses = List.copyOf(addresses);
        this.clock = clock;
    }

    /** Whether there is anybody to tell. */
    public boolean isWanted() {
        return !addresses.isEmpty();
    }

    /**
     * Sends in the background, in the order of the calls.
     *
     * @param event {@code start}, {@code deviation} or {@code end}
     */
    public void send(String event, String text) {
        for (URI address : addresses) {
            thread.execute(() -> post(address, event, text));
        }
    }

    /** Waits for what is on its way, and tells what was sent: {@code at}, {@code event}, {@code ok} and, if it isn't, {@code cause}. */
    public ArrayNode end() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(LONGEST.toMillis() * 2, TimeUnit.MILLISECONDS);
        synchronized (sent) {
            return sent.deepCopy();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void post(URI address, String event, String text) {
        String cause = null;
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Json.compact(Json.object().put("text", text))))
                    .build();
            int status = Exchange.status(http, request, LONGEST);
            cause = status < 300 ? null : "answered with " + status;
        } catch (IOException e) {
            cause = "did not answer";
        } catch (IllegalArgumentException e) {
            cause = "is no address";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cause = "took too long";
        }
        synchronized (sent) {
            // The address is a secret: whoever knows it can post.
            sent.addObject()
                    .put("at", clock.instant().toString())
                    .put("event", event)
                    .put("ok", cause == null)
                    .put("cause", cause);
        }
    }
}
