package org.chaosee.load.send;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The client of the JDK: HTTP/1.1, and connections that are kept. One client serves all requests; it has a thread for the network, and
 * one for each processor.
 */
public final class HttpTransport implements Transport, AutoCloseable {

    private final ClientThreads threads;
    private final HttpClient client;

    private HttpTransport(ClientThreads threads, HttpClient client) {
        this.threads = threads;
        this.client = client;
    }

    /**
     * A transport that is warm: the JDK needs some tenths of a second for the first request of a process, which nobody should
     * take for the answer time of the target.
     */
    public static HttpTransport open(boolean redirects, Duration timeout) {
        ClientThreads threads = new ClientThreads();
        try {
            HttpTransport transport =
                    new HttpTransport(threads, threads.call(() -> client(redirects, timeout, threads)));
            WarmUp.of(transport);
            return transport;
        } catch (RuntimeException | Error e) {
            threads.close();
            throw e;
        }
    }

    private static HttpClient client(boolean redirects, Duration timeout, Executor executor) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirects ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .executor(executor)
                .build();
    }

    @Override
    public Runnable send(HttpRequest request, Reply reply) {
        CompletableFuture<?> response;
        try {
            response = client.sendAsync(request, info -> new Drain(info.statusCode(), reply));
        } catch (RuntimeException e) {
            reply.failed(e);
            return () -> {};
        }
        CompletableFuture<?> heard = response.whenComplete((answer, failure) -> {
            if (failure != null) {
                reply.failed(failure);
            }
        });
        return () -> {
            if (!heard.isDone()) {
                response.cancel(true);
            }
        };
    }

    /** Closes all connections. No thread is left. */
    @Override
    public void close() {
        threads.close();
    }
}
