package org.chaosee.proxy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.chaosee.proxy.main.RunningServer;
import org.junit.jupiter.api.Test;

/** What the original doesn't have: a seed, a timeline, the traffic, our figures, and an allow-list. */
class OwnRoutesTest {

    private static JsonNode get(RunningServer server, String path) throws IOException {
        HttpReply reply = HttpWire.send(server.port(), "GET", path, "");
        assertThat(reply.status()).isEqualTo(200);
        return Cases.parse(reply.body());
    }

    private static int post(RunningServer server, String path, String body) throws IOException {
        return HttpWire.send(server.port(), "POST", path, body).status();
    }

    private static int proxyTo(RunningServer server, Upstream upstream) throws IOException {
        String proxy = "{\"name\":\"p1\",\"listen\":\"127.0.0.1:0\",\"upstream\":\"127.0.0.1:%d\"}";
        assertThat(post(server, "/proxies", proxy.formatted(upstream.port()))).isEqualTo(201);
        String listen = get(server, "/proxies/p1").get("listen").textValue();
        return Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));
    }

    @Test
    void theSeedIsShownAndSet() throws IOException {
        try (RunningServer server = RunningServer.start("-seed", "42")) {
            assertThat(get(server, "/seed")).isEqualTo(Cases.parse("{\"seed\": 42}"));
            assertThat(post(server, "/seed", "{\"seed\": -7}")).isEqualTo(200);
            assertThat(get(server, "/seed")).isEqualTo(Cases.parse("{\"seed\": -7}"));
            for (String wrong : new String[] {"{}", "{\"seed\": 1.5}", "{\"seed\": \"x\"}", "x", ""}) {
                assertThat(post(server, "/seed", wrong)).as(wrong).isEqualTo(400);
            }
            assertThat(get(server, "/seed")).isEqualTo(Cases.parse("{\"seed\": -7}"));
        }
    }

    @Test
    void textsThatWouldFillTheMemoryAreRefused() throws IOException {
        String large = "x".repeat(1_000_000);
        try (RunningServer server = RunningServer.start();
                Upstream upstream = new Upstream(0, true)) {
            proxyTo(server, upstream);
            String proxies = "[{\"name\":\"p2\",\"upstream\":\"a:1\"},{\"name\":\"p3\",\"upstream\":\"%s\"}]";
            HttpReply reply = HttpWire.send(server.port(), "POST", "/populate", proxies.formatted(large));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("upstream must have at most 1024 characters, and has 1000000 at proxy 2");
            for (String member : new String[] {"listen", "upstream"}) {
                assertThat(post(server, "/proxies/p1", "{\"%s\":\"%s\"}".formatted(member, large)))
                        .isEqualTo(400);
            }
            String toxic = "{\"type\":\"noop\",\"name\":\"%s\"}";
            assertThat(post(server, "/proxies/p1/toxics", toxic.formatted(large)))
                    .isEqualTo(400);
            assertThat(get(server, "/timeline")).hasSize(1);
        }
    }

    @Test
    void changesAreOnTheTimeline() throws IOException {
        try (RunningServer server = RunningServer.start();
                Upstream upstream = new Upstream(0, true)) {
            proxyTo(server, upstream);
            assertThat(post(server, "/proxies/p1/toxics", "{\"type\":\"noop\",\"name\":\"t\"}"))
                    .isEqualTo(200);
            JsonNode timeline = get(server, "/timeline");
            assertThat(timeline).hasSize(2);
            assertThat(timeline.get(0).get("proxy").textValue()).isEqualTo("p1");
            assertThat(timeline.get(0).get("toxic").isNull()).isTrue();
            assertThat(timeline.get(1).get("event").textValue()).isEqualTo("toxic-added");
            assertThat(timeline.get(1).get("toxic").textValue()).isEqualTo("t");
            assertThat(timeline.get(1).get("at").textValue()).endsWith("Z");
        }
    }

    @Test
    void trafficIsCounted() throws IOException {
        try (RunningServer server = RunningServer.start("-proxy-metrics");
                Upstream upstream = new Upstream(0, true)) {
            int port = proxyTo(server, upstream);
            assertThat(post(server, "/proxies/p1/toxics", "{\"type\":\"latency\",\"attributes\":{\"latency\":1}}"))
                    .isEqualTo(200);
            try (Peer client = new Peer(new Socket(InetAddress.getLoopbackAddress(), port))) {
                client.send(1000);
                new Reading(client).exactly(1000, 5000, System.nanoTime());
                JsonNode traffic = get(server, "/traffic").get(0);
                assertThat(traffic.get("open").intValue()).isEqualTo(1);
                assertThat(traffic.get("connections").intValue()).isEqualTo(1);
                assertThat(traffic.get("refused").intValue()).isZero();
                assertThat(traffic.at("/streams/0"))
                        .isEqualTo(Cases.parse("{\"direction\":\"upstream\",\"received\":1000,\"sent\":1000}"));
                assertThat(traffic.at("/affected/latency_downstream").intValue())
                        .isEqualTo(1);
                assertThat(HttpWire.send(server.port(), "GET", "/metrics", "").body())
                        .contains(
                                "chaos_proxy_connections_total{proxy=\"p1\"} 1",
                                "chaos_proxy_connections_open{proxy=\"p1\"} 1",
                                "chaos_proxy_toxic_connections_total{proxy=\"p1\",toxic=\"latency_downstream\"} 1");
            }
        }
    }

    @Test
    void whatIsNotAllowedIsNotReached() throws IOException {
        try (RunningServer server = RunningServer.start("-allow-upstream", "db:5432,127.0.0.1:1");
                Upstream upstream = new Upstream(0, true)) {
            int port = proxyTo(server, upstream);
            try (Peer client = new Peer(new Socket(InetAddress.getLoopbackAddress(), port))) {
                assertThat(new Reading(client)
                                .end(5000, System.nanoTime())
                                .deviation(Cases.parse("{\"end\": [\"eof\", \"reset\"], \"bytes\": 0}")))
                        .isNull();
            }
        }
    }
}
