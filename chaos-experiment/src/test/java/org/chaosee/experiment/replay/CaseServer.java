package org.chaosee.experiment.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.chaosee.experiment.value.Json;

/** The small server of a case, on a free port. */
public final class CaseServer implements AutoCloseable {

    private final JsonNode routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Integer> counts = new TreeMap<>();
    private final IdentityHashMap<JsonNode, Integer> visits = new IdentityHashMap<>();
    private String state = "";

    /** @param routes a list, which may be missing */
    public CaseServer(JsonNode routes) throws IOException {
        this(routes, 0);
    }

    /**
     * As if it had been started again.
     *
     * @param port 0 for a free one
     */
    public CaseServer(JsonNode routes, int port) throws IOException {
        this.routes = routes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often each {@code METHOD path} was asked for. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode route = route(exchange);
        if (route.has("delay_ms")) {
            await(route.path("delay_ms").asLong());
        }
        if (route.path("drop").asBoolean()) {
            exchange.close();
        } else if (route.path("echo").asBoolean()) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, 200, echo(exchange, body).toString());
        } else {
            answer(exchange, route);
        }
    }

    private void await(long millis) {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized JsonNode route(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        counts.merge(method + " " + path, 1, Integer::sum);
        for (JsonNode route : routes) {
            boolean fits = route.path("method").asText(method).equals(method)
                    && route.path("path").asText().equals(path)
                    && route.path("when").asText(state).equals(state);
            if (fits) {
                state = route.path("state").asText(state);
                int visit = visits.merge(route, 1, Integer::sum);
                JsonNode sequence = route.path("sequence");
                return sequence.isArray() ? sequence.get(Math.min(visit, sequence.size()) - 1) : route;
            }
        }
        return Json.object().put("status", 404).put("body", "no route");
    }

    private void answer(HttpExchange exchange, JsonNode route) throws IOException {
        String body = route.has("json")
                ? route.get("json").toString()
                : route.path("body").asText();
        if (!body.isEmpty()) {
            exchange.getResponseHeaders()
                    .set("Content-Type", route.has("json") ? "application/json" : "text/plain; charset=utf-8");
        }
        route.path("headers")
                .properties()
                .forEach(header -> exchange.getResponseHeaders()
                        .set(header.getKey(), header.getValue().asText().replace("${base_url}", address())));
        send(exchange, route.path("status").asInt(200), body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = status == 204 || exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static ObjectNode echo(HttpExchange exchange, byte[] bytes) {
        String body = new String(bytes, StandardCharsets.UTF_8);
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        ObjectNode echo = Json.object();
        echo.put("method", exchange.getRequestMethod());
        echo.put("path", exchange.getRequestURI().getPath());
        echo.set("query", pairs(exchange.getRequestURI().getRawQuery()));
        ObjectNode headers = echo.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        echo.put("body", body);
        echo.set("json", type.startsWith("application/json") ? json(body) : NullNode.getInstance());
        echo.set("form", type.startsWith("application/x-www-form-urlencoded") ? pairs(body) : NullNode.getInstance());
        return echo;
    }

    private static JsonNode json(String body) {
        try {
            return Json.parse(body);
        } catch (JsonProcessingException e) {
            return NullNode.getInstance();
        }
    }

    private static ObjectNode pairs(String text) {
        ObjectNode result = Json.object();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                String name = URLDecoder.decode(sides[0], StandardCharsets.UTF_8);
                ArrayNode values =
                        result.withArray("/" + name.replace("~", "~0").replace("/", "~1"));
                values.add(sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return result;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
