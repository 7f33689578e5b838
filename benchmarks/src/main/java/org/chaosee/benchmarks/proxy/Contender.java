package org.chaosee.benchmarks.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to the backend.
 *
 * @param port where it is entered
 * @param process null for the direct way
 * @param api the port of the proxy's HTTP API; 0 where there is none
 */
record Contender(String name, int port, @Nullable Process process, int api) implements AutoCloseable {

    static Contender direct(int backend) {
        return new Contender("direct", backend, null, 0);
    }

    /** Our proxy, as it is shipped. */
    static Contender ours(Path jar, int backend, Path folder) throws IOException, InterruptedException {
        int api = freePort();
        Process process = start(folder.resolve("chaos-proxy.log"), java(), "-jar", jar.toString(), "--port", "" + api);
        int port = freePort();
        String proxy = "{\"name\": \"backend\", \"listen\": \"127.0.0.1:%d\", \"upstream\": \"127.0.0.1:%d\"}"
                .formatted(port, backend);
        awaitOpen(api);
        post(api, "/proxies", proxy);
        return new Contender("chaos-proxy", port, process, api);
    }

    /** HAProxy in TCP mode, with as many threads as it likes. */
    static Contender haproxy(String command, int backend, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path config = folder.resolve("haproxy.cfg");
        Files.writeString(config, """
                global
                  maxconn 9940
                defaults
                  mode tcp
                  timeout connect 5s
                  timeout client 1h
                  timeout server 1h
                listen backend
                  bind 127.0.0.1:%d
                  server backend 127.0.0.1:%d
                """.formatted(port, backend));
        Process process = start(folder.resolve("haproxy.log"), command, "-db", "-f", config.toString());
        awaitOpen(port);
        return new Contender("HAProxy", port, process, 0);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    void post(String path, String body) throws IOException, InterruptedException {
        post(api, path, body);
    }

    void delete(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri(api, path)).DELETE().build());
    }

    /** What the process has in memory, in bytes; 0 for the direct way. */
    long resident() throws IOException {
        if (process == null) {
            return 0;
        }
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .sum();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }

    static Process start(Path log, String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void awaitOpen(int port) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                Connections.open(port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("nobody listens at port " + port);
    }

    private static void post(int api, String path, String body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri(api, path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request + ": " + response.body());
        }
    }

    private static URI uri(int api, String path) {
        return URI.create("http://127.0.0.1:" + api + path);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
