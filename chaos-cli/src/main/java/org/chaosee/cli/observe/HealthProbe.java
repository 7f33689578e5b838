package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.chaosee.cli.client.Exchange;
import org.chaosee.cli.client.TlsFailure;
import org.chaosee.cli.output.Json;

/** Asks an address whether all is well: it is, if the answer is one of success. Safe for use by several threads. */
public final class HealthProbe {

    private final String name;
    private final URI address;
    private final Duration timeout;
    private final HttpClient http;
    private final Clock clock;

    public HealthProbe(String name, URI address, Duration timeout, HttpClient http, Clock clock) {
        this.name = name;
        this.address = address;
        this.timeout = timeout;
        this.http = http;
        this.clock = clock;
    }

    /** Asks once: {@code at}, {@code name}, {@code up}, {@code seconds}, {@code status} and {@code cause}, the last two maybe null. */
    public ObjectNode ask() {
        ObjectNode result = Json.object().put("at", clock.instant().toString()).put("name", name);
        long start = System.nanoTime();
        Integer status = null;
        String cause = null;
        try {
            status = Exchange.status(http, HttpRequest.newBuilder(address).build(), timeout);
        } catch (HttpTimeoutException e) {
            cause = "no answer in time";
        } catch (ConnectException e) {
            cause = "connection refused";
        } catch (IOException e) {
            cause = TlsFailure.of(e)
                    .orElse(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for " + address);
        }
        return result.put("up", status != null && status < 400)
                .put("seconds", Math.round((System.nanoTime() - start) / 1e5) / 1e4)
                .put("status", status)
                .put("cause", cause);
    }
}
