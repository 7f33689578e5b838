package org.chaosee.proxy.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chaosee.proxy.main.RunningServer;
import org.junit.jupiter.api.Test;

/** Thousands of requests that nobody should send: the server stays, and what was refused has changed nothing. */
class AbsurdRequestsTest {

    private static final long SEED = 8474;
    private static final int REQUESTS = 3000;
    private static final String[] VERBS = {"GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS", "BREW"};
    private static final String[] PATHS = {
        "/proxies",
        "/proxies/p1",
        "/proxies/p1/toxics",
        "/proxies/p1/toxics/t",
        "/populate",
        "/seed",
        "/version",
        "/proxies/%00",
        "/proxies/%F0%28",
        "/proxies/..",
        "/proxies/p1/toxics/%2F%2F",
        "/metrics",
        "/timeline",
        "/traffic",
        "/" + "a/".repeat(2000),
        "/proxies/" + "%41".repeat(1000),
        "/?" + "q".repeat(3000),
        "*"
    };
    private static final String[] VALUES = {
        "null",
        "true",
        "\"\"",
        "\"x\"",
        "-1",
        "0",
        "1",
        "1.5",
        "1e400",
        "-1e400",
        "9223372036854775807",
        "9223372036854775808",
        "1" + "0".repeat(999),
        "[]",
        "{}",
        "[[[[{}]]]]",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"127.0.0.1:0\"",
        "\"127.0.0.1:99999\"",
        "\"[::1\"",
        "\":\"",
        "\"upstream\"",
        "\"DOWNSTREAM\"",
        "\"latency\"",
        "\"slicer\"",
        "\"bandwidth\"",
        "\"reset_peer\""
    };
    private static final String[] KEYS = {
        "name",
        "listen",
        "upstream",
        "enabled",
        "toxics",
        "type",
        "stream",
        "toxicity",
        "attributes",
        "latency",
        "jitter",
        "rate",
        "delay",
        "timeout",
        "average_size",
        "size_variation",
        "bytes",
        "seed",
        "NAME",
        "",
        "\\u0000"
    };

    private final Random random = new Random(SEED);

    @Test
    void noneOfThemEndsTheServerOrChangesWhatWasRefused() throws IOException {
        try (RunningServer server = RunningServer.start("-proxy-metrics", "-runtime-metrics")) {
            int refused = 0;
            for (int i = 0; i < REQUESTS; i++) {
                String before = state(server);
                String verb = pick(VERBS);
                String path = pick(PATHS);
                String body = body();
                int status = status(server, verb, path, body);
                assertThat(status).as(verb + " " + path + " " + body).isBetween(200, 500);
                if (status >= 400) {
                    refused++;
                    // Of a populate that fails, what was done before stays.
                    if (status != 500) {
                        assertThat(state(server))
                                .as(verb + " " + path + " " + body)
                                .isEqualTo(before);
                    }
                }
            }
            assertThat(refused).isGreaterThan(REQUESTS / 4);
            assertThat(HttpWire.send(server.port(), "GET", "/version", "").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void noiseEndsNothing() throws IOException {
        try (RunningServer server = RunningServer.start()) {
            for (int i = 0; i < 500; i++) {
                byte[] noise = new byte[random.nextInt(3000)];
                random.nextBytes(noise);
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                    String head = random.nextBoolean() ? "POST /proxies HTTP/1.1\r\nHost: localhost\r\nX: " : "";
                    socket.getOutputStream().write(head.getBytes(ISO_8859_1));
                    socket.getOutputStream().write(noise);
                } catch (IOException e) {
                    // The server may close as soon as it has seen enough.
                }
            }
            assertThat(HttpWire.send(server.port(), "GET", "/proxies", "").body())
                    .isEqualTo("{}");
        }
    }

    /** Whatever values are taken, traffic goes through them without harm to the process. */
    @Test
    void absurdToxicsUnderTrafficEndNothing() throws IOException {
        List<String> types = List.of(
                "latency",
                "bandwidth",
                "slow_close",
                "timeout",
                "reset_peer",
                "slicer",
                "limit_data",
                "noop",
                "chaos_corrupt",
                "chaos_stall");
        String[] numbers = {"0", "1", "2", "-1", "1000", "9223372036854775807", "9223372036854775", "31536000000"};
        int port = FreePorts.next();
        try (RunningServer server = RunningServer.start();
                Upstream upstream = new Upstream(0, true)) {
            String proxy = "{\"name\":\"p1\",\"listen\":\"127.0.0.1:%d\",\"upstream\":\"127.0.0.1:%d\"}"
                    .formatted(port, upstream.port());
            assertThat(HttpWire.send(server.port(), "POST", "/proxies", proxy).status())
                    .isEqualTo(201);
            for (int i = 0; i < 300; i++) {
                String attributes = "\"latency\":%s,\"jitter\":%s,\"rate\":%s,\"delay\":%s,\"timeout\":%s,"
                        + "\"average_size\":%s,\"size_variation\":%s,\"bytes\":%s";
                String toxic = ("{\"name\":\"t%d\",\"type\":\"%s\",\"stream\":\"%s\",\"attributes\":{" + attributes
                                + "}}")
                        .formatted(
                                i,
                                types.get(random.nextInt(types.size())),
                                random.nextBoolean() ? "upstream" : "downstream",
                                pick(numbers),
                                pick(numbers),
                                pick(numbers),
                                pick(numbers),
                                pick(numbers),
                                pick(numbers),
                                pick(numbers),
                                pick(numbers));
                int added = HttpWire.send(server.port(), "POST", "/proxies/p1/toxics", toxic)
                        .status();
                assertThat(added).as(toxic).isIn(200, 400);
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.getOutputStream().write(Pattern251.bytes(0, 1 + random.nextInt(5000)));
                } catch (IOException e) {
                    // A toxic may have reset it.
                }
                if (i % 3 == 0) {
                    HttpWire.send(server.port(), "POST", "/reset", "");
                }
            }
            assertThat(HttpWire.send(server.port(), "POST", "/reset", "").status())
                    .isEqualTo(204);
            try (Peer client = new Peer(new Socket(InetAddress.getLoopbackAddress(), port))) {
                client.send(1000);
                assertThat(new Reading(client)
                                .exactly(1000, 5000, System.nanoTime())
                                .deviation(Cases.parse("{\"bytes\": 1000, \"intact\": true}")))
                        .isNull();
            }
        }
    }

    private static String state(RunningServer server) throws IOException {
        return HttpWire.send(server.port(), "GET", "/proxies", "").body()
                + HttpWire.send(server.port(), "GET", "/seed", "").body();
    }

    private static int status(RunningServer server, String verb, String path, String body) throws IOException {
        try (HttpWire wire = new HttpWire(server.port())) {
            return wire.exchange(verb, path, Map.of("Host", "localhost"), body, body.length() % 2 == 0)
                    .status();
        }
    }

    private String body() {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> "[".repeat(random.nextInt(5000));
            case 2 -> "[" + object(0) + "," + object(0) + "]";
            case 3 -> pick(VALUES);
            case 4 -> object(0).substring(1);
            default -> object(0);
        };
    }

    /** Often one that could be taken. */
    private String object(int depth) {
        StringBuilder object = new StringBuilder("{");
        if (random.nextInt(3) > 0) {
            object.append(
                    "\"name\":\"p1\",\"upstream\":\"127.0.0.1:1\",\"listen\":\"127.0.0.1:0\",\"type\":\"latency\",");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = depth < 3 && random.nextInt(3) == 0 ? object(depth + 1) : pick(VALUES);
            object.append('"').append(pick(KEYS)).append("\":").append(value).append(',');
        }
        return object.append("\"end\":1}").toString();
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
