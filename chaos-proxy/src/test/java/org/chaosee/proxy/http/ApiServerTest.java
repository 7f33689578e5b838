package org.chaosee.proxy.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.metrics.Metrics;
import org.chaosee.proxy.replay.HttpReply;
import org.chaosee.proxy.replay.HttpWire;
import org.junit.jupiter.api.Test;

/** The way of a request and its reply, with nothing behind it. */
class ApiServerTest {

    private static ApiServer start(String host, String token, Proxies proxies) throws IOException {
        return ApiServer.start(new ApiSettings(host, 0, token, "1.2.3"), proxies, new Metrics(proxies, false, false));
    }

    private static HttpReply get(ApiServer server, String path, Map<String, String> headers) throws IOException {
        try (HttpWire wire = new HttpWire(server.address().getPort())) {
            return wire.exchange("GET", path, headers, null, false);
        }
    }

    @Test
    void anotherHostIsRefusedOnLoopback() throws IOException {
        try (ApiServer server = start("localhost", null, StandIn.empty())) {
            for (String host : List.of("localhost", "LOCALHOST:8474", "127.0.0.1:1", "[::1]:8474", "[::1]")) {
                assertThat(get(server, "/version", Map.of("Host", host)).status())
                        .as(host)
                        .isEqualTo(200);
            }
            for (String host : List.of("evil.example", "evil.example:8474", "localhost.evil.example", "")) {
                assertThat(get(server, "/version", Map.of("Host", host)).status())
                        .as(host)
                        .isEqualTo(403);
            }
            assertThat(get(server, "http://evil.example/version", Map.of("Host", "localhost"))
                            .status())
                    .isEqualTo(403);
            assertThat(get(server, "/version", Map.of()).status()).isEqualTo(400);
        }
    }

    @Test
    void anyHostWillDoWhereItIsOpen() throws IOException {
        try (ApiServer server = start("0.0.0.0", null, StandIn.empty())) {
            assertThat(get(server, "/version", Map.of("Host", "toxiproxy:8474")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherOriginIsRefused() throws IOException {
        try (ApiServer server = start("localhost", null, StandIn.empty())) {
            assertThat(get(server, "/version", Map.of("Host", "localhost:1", "Origin", "http://localhost:1"))
                            .status())
                    .isEqualTo(200);
            assertThat(get(server, "/version", Map.of("Host", "localhost:1", "Origin", "http://localhost:2"))
                            .status())
                    .isEqualTo(403);
            assertThat(get(server, "/version", Map.of("Host", "localhost:1", "Origin", "null"))
                            .status())
                    .isEqualTo(403);
            assertThat(get(server, "/version", Map.of("Host", "localhost:1", "Sec-Fetch-Site", "cross-site"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aTokenIsAskedFor() throws IOException {
        try (ApiServer server = start("localhost", "s3cret", StandIn.empty())) {
            HttpReply without = get(server, "/proxies", Map.of("Host", "localhost"));
            assertThat(without.status()).isEqualTo(401);
            assertThat(without.headers()).containsEntry("www-authenticate", "Bearer");
            assertThat(get(server, "/proxies", Map.of("Host", "localhost", "Authorization", "Bearer s3cre"))
                            .status())
                    .isEqualTo(401);
            assertThat(get(server, "/proxies", Map.of("Host", "localhost", "Authorization", "bearer s3cret"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void repliesComeInTheOrderOfTheirRequests() throws IOException {
        try (ApiServer server = start("localhost", null, StandIn.empty());
                HttpWire wire = new HttpWire(server.address().getPort())) {
            String requests = "";
            for (int i = 0; i < 200; i++) {
                requests += i % 2 == 0
                        ? "GET /version HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        : "POST /reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}";
            }
            wire.write(requests.getBytes(UTF_8));
            for (int i = 0; i < 200; i++) {
                assertThat(wire.reply(false).status()).isEqualTo(i % 2 == 0 ? 200 : 204);
            }
        }
    }

    @Test
    void aConnectionEndsWhenTheClientWantsItTo() throws IOException {
        try (ApiServer server = start("localhost", null, StandIn.empty());
                HttpWire wire = new HttpWire(server.address().getPort())) {
            HttpReply reply =
                    wire.exchange("GET", "/version", Map.of("Host", "localhost", "Connection", "close"), null, false);
            assertThat(reply.headers()).containsEntry("connection", "close");
            assertThatThrownBy(() -> wire.reply(false)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        try (ApiServer server = start("localhost", null, StandIn.empty())) {
            for (boolean chunked : new boolean[] {false, true}) {
                try (HttpWire wire = new HttpWire(server.address().getPort())) {
                    HttpReply reply = wire.exchange(
                            "POST", "/reset", Map.of("Host", "localhost"), " ".repeat((1 << 20) + 1), chunked);
                    assertThat(reply.status()).isEqualTo(413);
                    assertThat(reply.body()).contains("\"status\":413", "1048576");
                }
            }
            try (HttpWire wire = new HttpWire(server.address().getPort())) {
                assertThat(wire.exchange("POST", "/reset", Map.of("Host", "localhost"), " ".repeat(1 << 20), false)
                                .status())
                        .isEqualTo(204);
            }
        }
    }

    @Test
    void aClientMayAskBeforeItSends() throws IOException {
        try (ApiServer server = start("localhost", null, StandIn.empty());
                HttpWire wire = new HttpWire(server.address().getPort())) {
            wire.write("POST /reset HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
                    .getBytes(UTF_8));
            assertThat(wire.reply(true).status()).isEqualTo(100);
            wire.write("{}".getBytes(UTF_8));
            assertThat(wire.reply(false).status()).isEqualTo(204);
        }
    }

    @Test
    void headsThatAreTooLongOrNoneAreRefused() throws IOException {
        try (ApiServer server = start("localhost", null, StandIn.empty())) {
            assertThat(raw(server, "GET /version HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                    .isEqualTo(431);
            assertThat(raw(server, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .isEqualTo(414);
            assertThat(raw(server, "GET /version HTTP/1.1\r\n: nothing\r\n\r\n"))
                    .isEqualTo(400);
            assertThat(raw(server, "POST /reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n"))
                    .isEqualTo(400);
            assertThat(raw(server, "GET /proxies/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .isEqualTo(400);
            assertThat(raw(server, "GET /proxies/a HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .isNotEqualTo(400);
        }
    }

    private static int raw(ApiServer server, String request) throws IOException {
        try (HttpWire wire = new HttpWire(server.address().getPort())) {
            wire.write(request.getBytes(UTF_8));
            return wire.reply(false).status();
        }
    }

    @Test
    void noCallBlocksAnother() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        Proxies stuck = StandIn.of((proxy, method, arguments) -> {
            if (method.getName().equals("reset")) {
                end.await();
            }
            return method.getReturnType() == List.class ? List.of() : null;
        });
        try (ApiServer server = start("localhost", null, stuck);
                HttpWire waiting = new HttpWire(server.address().getPort())) {
            waiting.write("POST /reset HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            assertThat(get(server, "/proxies", Map.of("Host", "localhost")).status())
                    .isEqualTo(200);
            assertThat(raw(server, "POST /populate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n[]"))
                    .isEqualTo(201);
            end.countDown();
            assertThat(waiting.reply(false).status()).isEqualTo(204);
        }
    }

    @Test
    void whatNobodyExpectedIsAnErrorOfThatCall() throws IOException {
        Proxies broken = StandIn.of((proxy, method, arguments) -> {
            throw new IllegalStateException("it is broken");
        });
        try (ApiServer server = start("localhost", null, broken)) {
            HttpReply reply = get(server, "/proxies", Map.of("Host", "localhost"));
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.body()).contains("it is broken");
            assertThat(get(server, "/version", Map.of("Host", "localhost")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPortInUseIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            ApiSettings settings = new ApiSettings("localhost", taken.getLocalPort(), null, "1");
            Proxies proxies = StandIn.empty();
            assertThatThrownBy(() -> ApiServer.start(settings, proxies, new Metrics(proxies, false, false)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("can't listen on localhost:" + taken.getLocalPort());
        }
        ApiSettings nowhere = new ApiSettings("no-such-host.invalid", 0, null, "1");
        assertThatThrownBy(() -> ApiServer.start(nowhere, StandIn.empty(), new Metrics(StandIn.empty(), false, false)))
                .hasMessage("The API can't listen on no-such-host.invalid: there is no such host");
    }
}
