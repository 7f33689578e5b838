package org.chaosee.cli.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chaosee.cli.shell.Durations;
import org.chaosee.experiment.provider.BoundedBytes;
import org.chaosee.experiment.provider.http.Body;

/**
 * Sends a request, and waits for the answer up to its last byte. The timeout that Java has for a request ends with the head of the
 * answer: a server that stops in the middle would be waited for without end.
 */
public final class Exchange {

    /** An answer, whole and in UTF-8. */
    public record Reply(int status, HttpHeaders headers, String body) {}

    private Exchange() {}

    /**
     * The whole answer.
     *
     * @throws HttpTimeoutException when it isn't there in time
     * @throws IOException when there is none, or one that is longer than anybody's
     */
    public static Reply text(HttpClient http, HttpRequest request, Duration timeout)
            throws IOException, InterruptedException {
        HttpResponse<BoundedBytes> response = send(http, request, Body.bounded(), timeout);
        if (response.body().isTruncated()) {
            throw new IOException("the answer is longer than " + BoundedBytes.MOST + " bytes");
        }
        return new Reply(
                response.statusCode(),
                response.headers(),
                new String(response.body().bytes(), StandardCharsets.UTF_8));
    }

    /** The status of the answer, when all of it has come; what it says is dropped. */
    public static int status(HttpClient http, HttpRequest request, Duration timeout)
            throws IOException, InterruptedException {
        return send(http, request, HttpResponse.BodyHandlers.discarding(), timeout)
                .statusCode();
    }

    /** Why there is no answer, for the middle of a sentence. */
    public static String why(IOException failure, Duration timeout) {
        if (failure instanceof HttpTimeoutException) {
            return "no answer within " + Durations.text(timeout);
        }
        if (failure instanceof ConnectException) {
            return "the connection was refused, or the host isn't known";
        }
        return TlsFailure.of(failure)
                .orElse(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    private static <T> HttpResponse<T> send(
            HttpClient http, HttpRequest request, BodyHandler<T> handler, Duration timeout)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
