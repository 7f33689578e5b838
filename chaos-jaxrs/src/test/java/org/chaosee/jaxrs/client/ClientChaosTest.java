package org.chaosee.jaxrs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.api.Kind;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.point.Call;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.chaosee.jaxrs.testing.Runtimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real Jersey client and a real server, which counts what reaches it. */
class ClientChaosTest {

    private final AtomicInteger reached = new AtomicInteger();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final ChaosRuntime runtime = new ChaosRuntime(
            Runtimes.settings(), new MemoryActionStoreFactory(), getClass().getClassLoader());
    private final Client client = ClientBuilder.newClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        runtime.start(executor);
        ClientChaos.attach(runtime, client);
        ClientChaos.attach(runtime, client);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            reached.incrementAndGet();
            byte[] body = "9.80".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.getResponseHeaders().add("X-Real", "yes");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
        runtime.stop();
        executor.shutdownNow();
        assertThat(runtime.failures().count()).isZero();
    }

    @Test
    void withoutAnActionEverythingIsAsEver() {
        assertThat(price().get(String.class)).isEqualTo("9.80");
        assertThat(price().post(Entity.text("x"), String.class)).isEqualTo("9.80");
        assertThat(runtime.engine().points())
                .extracting(point -> point.facts().kind() + " " + point.facts().fields())
                .containsExactly(
                        "CLIENT {method=GET, host=127.0.0.1:" + port() + ", path=/api/prices/{id}}",
                        "CLIENT {method=POST, host=127.0.0.1:" + port() + ", path=/api/prices/{id}}");
    }

    @Test
    void anAbortMakesUpAResponseAndCallsNobody() {
        strike(Map.of("type", "abort", "status", 429, "body", "{}", "headers", Map.of("Retry-After", "5")), "before");
        Response response = price().get();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.readEntity(String.class)).isEqualTo("{}");
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(response.getHeaderString("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(reached).hasValue(0);
        assertThat(runtime.tally().injected()).isEqualTo(1);
    }

    @Test
    void anAbortAfterwardsLosesTheAnswer() {
        strike(Map.of("type", "abort", "status", 502, "body", "bad gateway"), "after");
        Response response = price().get();
        assertThat(response.getStatus()).isEqualTo(502);
        assertThat(response.readEntity(String.class)).isEqualTo("bad gateway");
        assertThat(response.getHeaderString("X-Real")).isNull();
        assertThat(reached).hasValue(1);
    }

    @Test
    void anAbortWithoutABodyHasNone() {
        strike(Map.of("type", "abort", "status", 503), "before");
        Response response = price().get();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.hasEntity()).isFalse();
        assertThat(catchThrowable(() -> price().get(String.class))).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void whatGoesWrongOnTheWayIsWhatTheClientMakesOfIt() {
        strike(exception("java.net.ConnectException"), "before");
        ProcessingException failed = catchThrowableOfType(ProcessingException.class, () -> price().get());
        assertThat(failed).hasCauseExactlyInstanceOf(ConnectException.class);
        assertThat(reached).hasValue(0);

        server.stop(0);
        runtime.actions().delete("strike", OptionalLong.empty(), Initiator.code(null));
        ProcessingException real = catchThrowableOfType(ProcessingException.class, () -> price().get());
        assertThat(failed.getClass()).isEqualTo(real.getClass());
        assertThat(failed.getCause().getClass()).isEqualTo(real.getCause().getClass());
    }

    @Test
    void aTimeoutAfterwardsMeansThatTheOtherSideDidTheWork() {
        strike(exception("java.net.SocketTimeoutException"), "after");
        ProcessingException failed = catchThrowableOfType(ProcessingException.class, () -> price().get());
        assertThat(failed).hasCauseExactlyInstanceOf(SocketTimeoutException.class);
        assertThat(reached).hasValue(1);
    }

    @Test
    void anUncheckedExceptionIsWhatTheClientMakesOfOneInAFilter() {
        strike(exception("java.lang.IllegalStateException"), "before");
        assertThat(catchThrowable(() -> price().get()))
                .isInstanceOf(ProcessingException.class)
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDelayKeepsASynchronousCallerWaitingAndNoOther() throws Exception {
        strike(Map.of("type", "latency", "min", "PT0.3S", "max", "PT0.3S"), "before");
        long start = System.nanoTime();
        Future<String> later = price().async().get(String.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));
        assertThat(later.get(10, TimeUnit.SECONDS)).isEqualTo("9.80");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void asynchronousAndReactiveCallsFailThroughTheirFutures() {
        strike(exception("java.net.ConnectException"), "before");
        assertThat(catchThrowable(() -> price().async().get().get()))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ProcessingException.class)
                .hasCauseExactlyInstanceOf(ConnectException.class);
        assertThat(catchThrowable(() -> price().rx().get().toCompletableFuture().get(10, TimeUnit.SECONDS)))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ProcessingException.class);
        assertThat(reached).hasValue(0);
    }

    @Test
    void aTruncatedAnswerBreaksOff() {
        strike(Map.of("type", "truncate", "afterBytes", 2), "after");
        Response response = price().get();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(catchThrowable(() -> response.readEntity(String.class)))
                .isInstanceOf(ProcessingException.class)
                .hasRootCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("Premature EOF");
        assertThat(price().async().get()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(reached).hasValue(2);
    }

    @Test
    void aBodyThatIsNotLongerArrivesWhole() {
        strike(Map.of("type", "truncate", "afterBytes", 4), "after");
        assertThat(price().get(String.class)).isEqualTo("9.80");
        assertThat(runtime.tally().injected()).isEqualTo(1);
    }

    @Test
    void aThrottledAnswerTakesItsTime() {
        strike(Map.of("type", "throttle", "bytesPerSecond", 20), "after");
        long start = System.nanoTime();
        assertThat(price().get(String.class)).isEqualTo("9.80");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void headersAreMissingOrOthers() {
        strike(
                Map.of("type", "headers", "set", Map.of("content-type", "text/html"), "remove", List.of("x-real")),
                "after");
        Response response = price().get();
        assertThat(response.getHeaders()).doesNotContainKey("X-Real");
        assertThat(response.getHeaderString("Content-Type")).isEqualTo("text/html");
        assertThat(response.getMediaType()).hasToString("text/html");
    }

    @Test
    void onlyWhoIsMeantIsHit() {
        Caller caller = new Caller();
        runtime.engine().ambientCall().add(caller);
        strike(Map.of("type", "abort"), "before", Map.of("scope", Map.of("users", List.of("alice"))));
        caller.name.set("bob");
        assertThat(price().get().getStatus()).isEqualTo(200);
        caller.name.set("alice");
        assertThat(price().get().getStatus()).isEqualTo(503);
    }

    @Test
    void anAsynchronousCallIsOfWhoAsksForIt() throws Exception {
        Caller caller = new Caller();
        runtime.engine().ambientCall().add(caller);
        strike(Map.of("type", "abort"), "before", Map.of("scope", Map.of("users", List.of("alice"))));
        caller.name.set("bob");
        assertThat(price().async().get().get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
        caller.name.set("alice");
        assertThat(price().async().get().get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(503);
        assertThat(price().rx()
                        .get()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .getStatus())
                .isEqualTo(503);
        assertThat(runtime.tally().injected()).isEqualTo(2);
    }

    @Test
    void otherHostsMethodsAndPathsAreLeftAlone() {
        for (Map<String, Object> target : List.<Map<String, Object>>of(
                Map.of("method", "POST"), Map.of("host", "elsewhere"), Map.of("path", "/api/prices"))) {
            Map<String, Object> narrowed = new HashMap<>(target);
            narrowed.put("kind", Kind.CLIENT.id());
            strike(Map.of("type", "abort"), "before", Map.of("target", narrowed));
            assertThat(price().get().getStatus()).isEqualTo(200);
            runtime.actions().delete("strike", OptionalLong.empty(), Initiator.code(null));
        }
        strike(
                Map.of("type", "abort"),
                "before",
                Map.of("target", Map.of("kind", "client", "host", "127.*", "path", "/api/prices/*")));
        assertThat(price().get().getStatus()).isEqualTo(503);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private Invocation.Builder price() {
        return client.target("http://127.0.0.1:" + port() + "/api/prices/17").request();
    }

    private static Map<String, Object> exception(String type) {
        return Map.of("type", "exception", "exception", type);
    }

    private void strike(Map<String, Object> fault, String phase) {
        strike(fault, phase, Map.of());
    }

    private void strike(Map<String, Object> fault, String phase, Map<String, Object> more) {
        Map<String, Object> document = new HashMap<>(
                Map.of("name", "strike", "target", Map.of("kind", "client"), "fault", fault, "phase", phase));
        document.putAll(more);
        runtime.actions().create(document, Initiator.code("test"));
    }

    /** Known on one thread only, as in a server. */
    private static final class Caller implements Call {

        private final ThreadLocal<String> name = new ThreadLocal<>();

        @Override
        public String user() {
            return name.get();
        }

        @Override
        public boolean hasRole(String role) {
            return false;
        }

        @Override
        public String header(String header) {
            return null;
        }
    }
}
