package org.example.experiments.stack.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers with its name, on the same port each time it is started. */
final class TinyServer {

    private final String name;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int port;
    private boolean breaksOff;
    private boolean hangs;
    private Optional<HttpServer> server = Optional.empty();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    TinyServer(String name) {
        this.name = name;
    }

    void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/", this::answer);
            started.setExecutor(threads);
            started.start();
            port = started.getAddress().getPort();
            server = Optional.of(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        stopped.countDown();
        server.ifPresent(running -> running.stop(0));
        server = Optional.empty();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Takes requests from now on, and closes the connection instead of an answer. */
    void breakOff() {
        breaksOff = true;
    }

    /** Answers nothing from now on, until it is stopped. */
    void hang() {
        hangs = true;
    }

    /** What has arrived whole, with its host, its authorization, and the size of its body. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int size = exchange.getRequestBody().readAllBytes().length;
        requests.add(String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Host"),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(size)));
        if (hangs) {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!breaksOff && !hangs) {
            byte[] answer = name.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Node", name);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
