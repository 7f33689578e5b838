package org.chaosee.proxy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Plays the steps of one recorded behaviour over real sockets. */
final class Scenario implements AutoCloseable {

    private static final long PATIENCE = 5000;

    private final JsonNode recorded;
    private final int api;
    private final Variables variables = new Variables();
    private final Map<String, Upstream> upstreams = new HashMap<>();
    private final Map<String, Peer> clients = new HashMap<>();
    private final Map<String, Peer> servers = new HashMap<>();
    private final Map<String, Long> marks = new HashMap<>();
    private final Map<String, Future<Measured>> background = new HashMap<>();
    private final Deque<Closeable> resources = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private Sample sample;

    /** @param api the port of the server's API */
    Scenario(JsonNode recorded, int api) throws IOException {
        this.recorded = recorded;
        this.api = api;
        for (String port : List.of("listen_port", "listen_port_2", "spare_port")) {
            variables.set(port, FreePorts.next());
        }
        upstream("upstream", "upstream_port");
        upstream("upstream_2", "upstream_2_port");
    }

    private void upstream(String name, String variable) throws IOException {
        int port = FreePorts.next();
        variables.set(variable, port);
        String kind = recorded.path(name).asText("none");
        if (!kind.equals("none")) {
            start(name, port, kind);
        }
    }

    private void start(String name, int port, String kind) throws IOException {
        Upstream upstream = new Upstream(port, kind.equals("echo"));
        upstreams.put(name, upstream);
        resources.push(upstream);
    }

    /** What isn't as it was recorded; null when all is. */
    Deviation play() throws Exception {
        Integer refused = setUp();
        if (refused != null) {
            int wanted = recorded.path("ours_setup_status").asInt(200);
            return wanted == refused
                    ? null
                    : new Deviation("the toxic should be answered %d, and is %d".formatted(wanted, refused), false);
        }
        if (recorded.has("ours_setup_status")) {
            return new Deviation("the toxic should be refused", false);
        }
        int number = 0;
        for (JsonNode step : recorded.get("steps")) {
            number++;
            Measured measured = play(step);
            JsonNode expected = Cases.expectation(step);
            Deviation deviation = null;
            if (measured != null && expected != null) {
                deviation = measured.deviation(variables.in(expected));
            } else if (measured != null) {
                deviation = measured.refusal();
            }
            if (deviation != null) {
                return deviation.in(
                        "step %d, %s".formatted(number, step.get("do").textValue()));
            }
        }
        return null;
    }

    /** The status of the first toxic that is refused; null when none is. */
    private Integer setUp() throws IOException {
        ObjectNode proxy = JsonNodeFactory.instance.objectNode();
        proxy.put("name", "p1");
        proxy.put("listen", variables.in("127.0.0.1:${listen_port}"));
        proxy.put("upstream", variables.in("127.0.0.1:${upstream_port}"));
        recorded.path("proxy").properties().forEach(field -> proxy.set(field.getKey(), field.getValue()));
        HttpReply created = HttpWire.send(api, "POST", "/proxies", proxy.toString());
        if (created.status() != 201) {
            throw new IOException("The proxy can't be set up: " + created);
        }
        for (JsonNode toxic : recorded.path("toxics")) {
            HttpReply reply = HttpWire.send(api, "POST", "/proxies/p1/toxics", toxic.toString());
            if (reply.status() != 200) {
                return reply.status();
            }
        }
        return null;
    }

    private Measured play(JsonNode step) throws Exception {
        String kind = step.get("do").textValue();
        if (step.has("background") && !kind.equals("join")) {
            background.put(step.get("background").textValue(), threads.submit(() -> act(kind, step)));
            return null;
        }
        return act(kind, step);
    }

    private Measured act(String kind, JsonNode step) throws Exception {
        long start = System.nanoTime();
        long since = step.has("since") ? marks.get(step.get("since").textValue()) : start;
        long within = step.path("within_ms").asLong(PATIENCE);
        long bytes = step.path("bytes").asLong();
        return switch (kind) {
            case "connect" -> connect(step, start);
            case "send" -> done(() -> peer(step).send(bytes));
            case "receive" -> new Reading(peer(step)).exactly(bytes, within, since);
            case "receive_nothing" ->
                new Reading(peer(step)).nothing(step.get("for_ms").asLong());
            case "receive_end" -> new Reading(peer(step)).end(within, since);
            case "receive_pieces" -> new Reading(peer(step)).pieces(bytes, since);
            case "round_trips" ->
                roundTrips(peer(step), bytes, step.get("count").asInt());
            case "transfer" -> transfer(step, bytes);
            case "fill" -> fill(peer(step), step.get("for_ms").asLong());
            case "half_close" -> done(() -> peer(step).halfClose());
            case "close" -> done(() -> peer(step).close());
            case "reset" -> done(() -> peer(step).reset());
            case "wait" -> done(() -> Thread.sleep(step.get("ms").asLong()));
            case "mark" -> done(() -> marks.put(step.get("name").textValue(), System.nanoTime()));
            case "api" -> api(step, start);
            case "join" ->
                background.get(step.get("background").textValue()).get(within + 30_000, TimeUnit.MILLISECONDS);
            case "upstream_start" ->
                done(() -> start(
                        "upstream",
                        Integer.parseInt(variables.in("${upstream_port}")),
                        step.get("kind").textValue()));
            case "server_alive" -> alive(step.path("after_ms").asLong());
            case "sample" -> sample(step);
            case "sample_again" -> sample.measure(step.path("slower_than_ms").asLong());
            default -> throw new IllegalArgumentException("Nobody knows how to " + kind);
        };
    }

    private Peer peer(JsonNode step) {
        return peer(step.path("as").asText("a"), step.path("side").asText("client"));
    }

    private Peer peer(String name, String side) {
        return (side.equals("client") ? clients : servers).get(name);
    }

    private Measured connect(JsonNode step, long start) throws Exception {
        String name = step.path("as").asText("a");
        int port = Integer.parseInt(variables.in(step.path("port").asText("${listen_port}")));
        Socket socket = new Socket();
        resources.push(socket);
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE);
        } catch (ConnectException e) {
            return new Measured().set("connect", "refused");
        }
        Measured measured = new Measured().set("connect", "ok").elapsed("elapsed_ms", start);
        clients.put(name, new Peer(socket));
        String to = step.path("to").asText("upstream");
        if (recorded.path(to).asText().equals("manual")) {
            Peer server = upstreams.get(to).accepted();
            resources.push(server);
            servers.put(name, server);
        }
        return measured;
    }

    private static Measured roundTrips(Peer peer, long bytes, int count) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            peer.send(bytes);
            Measured echo = new Reading(peer).exactly(bytes, PATIENCE, start);
            if (echo.deviation(Cases.parse("{\"bytes\": " + bytes + ", \"intact\": true}")) != null) {
                break;
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        return new Measured()
                .set("count", times.size())
                .set("median_ms", Reading.median(times))
                .set("min_ms", times.stream().mapToDouble(time -> time).min().orElse(-1))
                .set("max_ms", times.stream().mapToDouble(time -> time).max().orElse(-1))
                .set("all", times);
    }

    /** With several names, what the first one shows that isn't as expected, or else the last one. */
    private Measured transfer(JsonNode step, long bytes) throws Exception {
        List<String> names = new ArrayList<>();
        JsonNode as = step.path("as");
        if (as.isArray()) {
            as.forEach(name -> names.add(name.textValue()));
        } else {
            names.add(as.asText("a"));
        }
        String from = step.get("from").textValue();
        String to = from.equals("client") ? "upstream" : "client";
        List<Callable<Measured>> works = new ArrayList<>();
        for (String name : names) {
            works.add(() -> {
                long start = System.nanoTime();
                Future<Measured> writing =
                        threads.submit(() -> done(() -> peer(name, from).send(bytes)));
                Measured measured = new Reading(peer(name, to)).exactly(bytes, 60_000, start);
                writing.get(PATIENCE, TimeUnit.MILLISECONDS);
                return measured;
            });
        }
        Measured last = null;
        for (Future<Measured> each : threads.invokeAll(works)) {
            last = each.get();
            JsonNode expected = Cases.expectation(step);
            if (expected != null && last.deviation(expected) != null) {
                return last;
            }
        }
        return last;
    }

    private Measured fill(Peer peer, long forMillis) throws InterruptedException {
        long before = peer.sent();
        Future<?> writing = threads.submit(() -> done(() -> peer.send(Long.MAX_VALUE)));
        Thread.sleep(forMillis);
        return new Measured().set("bytes", peer.sent() - before).set("ended", writing.isDone());
    }

    private Measured api(JsonNode step, long start) throws IOException {
        HttpReply reply = HttpWire.send(
                api,
                step.get("method").textValue(),
                variables.in(step.get("path").textValue()),
                step.has("body") ? variables.in(step.get("body")).toString() : "");
        return new Measured()
                .set("status", reply.status())
                .elapsed("elapsed_ms", start)
                .set("body", reply.body());
    }

    private Measured alive(long afterMillis) throws Exception {
        Thread.sleep(afterMillis);
        return new Measured()
                .set("alive", HttpWire.send(api, "GET", "/version", "").status() == 200);
    }

    private Measured sample(JsonNode step) throws Exception {
        sample = new Sample(
                Integer.parseInt(variables.in("${listen_port}")),
                step.get("count").asInt(),
                step.path("mode").asText().equals("parallel"));
        resources.push(sample);
        return sample.measure(step.path("slower_than_ms").asLong());
    }

    private static Measured done(Act act) throws Exception {
        act.run();
        return new Measured();
    }

    @Override
    public void close() throws IOException {
        for (Closeable resource : resources) {
            resource.close();
        }
        threads.shutdownNow();
    }

    private interface Act {
        void run() throws Exception;
    }
}
