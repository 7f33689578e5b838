package org.chaosee.cli.command.watch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Answers in the place of a server. */
public final class StandIn implements AutoCloseable {

    /** What it answers. */
    public record Answer(int status, String type, String body) {

        public static Answer of(int status) {
            return new Answer(status, "text/plain", "");
        }

        public static Answer json(String body) {
            return new Answer(200, "application/json", body.replace('\'', '"'));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    public StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Answers at a path, and below it.
     *
     * @param answers the answer to the n-th request, from 0 on
     */
    public StandIn at(String path, IntFunction<Answer> answers) {
        AtomicInteger count = counts.computeIfAbsent(path, key -> new AtomicInteger());
        server.createContext(path, exchange -> {
            try (exchange) {
                Answer answer = answers.apply(count.getAndIncrement());
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", answer.type());
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        return this;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often that path was asked. */
    public int count(String path) {
        return counts.getOrDefault(path, new AtomicInteger()).get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
