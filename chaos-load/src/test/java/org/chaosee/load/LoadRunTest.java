package org.chaosee.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.chaosee.load.figures.FailureFigures;
import org.chaosee.load.figures.LoadListener;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.figures.SecondFigures;
import org.chaosee.load.plan.Arrival;
import org.chaosee.load.plan.PathPattern;
import org.chaosee.load.plan.PlanBuilder;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.Statuses;
import org.chaosee.load.plan.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole runs against real servers. What they measure is looked at in a simulated time, not here. */
class LoadRunTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    @AfterEach
    void no_thread_is_left() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("chaosee-load") || name.startsWith("HttpClient-"));
    }

    private static LoadResult play(PlanBuilder plan) {
        return Load.prepare(plan.build(), LoadListener.NONE).play();
    }

    private static RequestTemplate request(String path, String expect) {
        return new RequestTemplate(path, "GET", PathPattern.of(path), Map.of(), null, 1, Statuses.of(expect));
    }

    @Test
    void exactly_what_is_planned_arrives() throws IOException {
        AtomicInteger arrived = new AtomicInteger();
        try (TargetServer server = new TargetServer(exchange -> {
            arrived.incrementAndGet();
            TargetServer.answer(exchange, 200);
        })) {
            LoadResult result = play(Plans.of(server.address(), 200, Duration.ofMillis(1_500)));

            assertThat(result.planned()).isEqualTo(300);
            assertThat(result.sent()).isEqualTo(300);
            assertThat(result.summary().ok()).isEqualTo(300);
            assertThat(arrived).hasValue(300);
            assertThat(result.stopped()).isFalse();
            assertThat(result.seconds()).extracting(SecondFigures::sent).containsExactly(200L, 100L);
        }
    }

    @Test
    void the_same_seed_asks_for_the_same_things() throws IOException {
        Queue<String> arrived = new ConcurrentLinkedQueue<>();
        try (TargetServer server = new TargetServer(exchange -> {
            arrived.add(exchange.getRequestHeaders().getFirst("Who") + exchange.getRequestURI());
            TargetServer.answer(exchange, 200);
        })) {
            PlanBuilder plan = Plans.of(server.address(), 100, SHORT)
                    .arrival(Arrival.POISSON)
                    .headers(Map.of("who", "nobody"))
                    .user(new User("a", Map.of("Who", "a"), 1))
                    .user(new User("b", Map.of(), 1))
                    .request(request("/{uuid}", "200"))
                    .request(request("/x?y={random:1-1000}", "200"));
            play(plan);
            List<String> first = arrived.stream().sorted().toList();
            arrived.clear();
            play(plan);

            assertThat(arrived).containsExactlyInAnyOrderElementsOf(first);
            assertThat(first).anyMatch(text -> text.startsWith("a/x?y=")).anyMatch(text -> text.startsWith("nobody/"));
        }
    }

    @Test
    void headers_and_bodies_arrive() throws IOException {
        Queue<String> arrived = new ConcurrentLinkedQueue<>();
        try (TargetServer server = new TargetServer(exchange -> {
            arrived.add("%s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().get("A"),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            TargetServer.answer(exchange, 201);
        })) {
            LoadResult result = play(Plans.of(URI.create(server.address() + "/shop/"), 10, Duration.ofMillis(1))
                    .headers(Map.of("A", "plan"))
                    .user(new User("u", Map.of("a", "user"), 1))
                    .request(new RequestTemplate(
                            "post", "POST", PathPattern.of("/b?c"), Map.of("A", "own"), "é", 1, Statuses.of("201"))));

            assertThat(result.summary().ok()).isEqualTo(1);
            assertThat(arrived).containsExactly("POST /shop/b?c [own] é");
        }
    }

    @Test
    void statuses_that_are_not_expected_are_failures() throws IOException {
        try (TargetServer server = new TargetServer(exchange ->
                TargetServer.answer(exchange, exchange.getRequestURI().getPath().equals("/missing") ? 404 : 503))) {
            LoadResult result = play(Plans.of(server.address(), 100, SHORT)
                    .request(request("/missing", "404"))
                    .request(request("/broken", "200-299")));

            assertThat(result.summary().ok()).isPositive();
            assertThat(result.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.cause()).isEqualTo("HTTP 503");
                assertThat(failure.count()).isEqualTo(result.summary().errors());
            });
        }
    }

    @Test
    void redirects_are_followed_if_the_plan_says_so() throws IOException {
        try (TargetServer server = new TargetServer(exchange -> {
            boolean first = exchange.getRequestURI().getPath().equals("/a");
            exchange.getResponseHeaders().set("Location", "/b");
            TargetServer.answer(exchange, first ? 302 : 200);
        })) {
            PlanBuilder plan =
                    Plans.of(server.address(), 10, Duration.ofMillis(1)).request(request("/a", "200"));

            assertThat(play(plan).failures()).extracting(FailureFigures::cause).containsExactly("HTTP 302");
            assertThat(play(plan.redirects(true)).failures()).isEmpty();
        }
    }

    @Test
    void of_huge_bodies_nothing_is_kept() throws IOException {
        long bytes = 200L << 20;
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(bytes);
        try (TargetServer server = new TargetServer(exchange -> TargetServer.answer(exchange, bytes))) {
            LoadResult result = play(Plans.of(server.address(), 4, SHORT).timeout(Duration.ofMinutes(1)));

            assertThat(result.failures()).isEmpty();
            assertThat(result.summary().ok()).isEqualTo(2);
        }
    }

    @Test
    void where_nobody_listens_connections_are_refused() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        LoadResult result = play(Plans.of(nobody, 20, SHORT));

        assertThat(result.failures()).extracting(FailureFigures::cause).containsExactly("connection refused");
        assertThat(result.summary().errors()).isEqualTo(10);
    }

    @Test
    void a_host_that_nobody_knows_is_told() {
        LoadResult result = play(Plans.of(URI.create("http://nobody.invalid"), 10, Duration.ofMillis(1)));

        assertThat(result.failures()).extracting(FailureFigures::cause).containsExactly("unknown host");
    }

    @Test
    void a_connection_that_closes_without_an_answer_is_told() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread closer = new Thread(() -> closeAll(server));
            closer.setDaemon(true);
            closer.start();
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
            LoadResult result = play(Plans.of(address, 20, SHORT)
                    .request(new RequestTemplate("post", "POST", PathPattern.of("/"), Map.of(), "x", 1, Statuses.OK)));

            assertThat(result.summary().errors()).isEqualTo(10);
            assertThat(result.failures())
                    .extracting(FailureFigures::cause)
                    .isSubsetOf("connection closed", "connection reset");
        }
    }

    private static void closeAll(ServerSocket server) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read();
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Test
    void a_body_that_ends_too_early_is_a_failure() throws IOException {
        try (TargetServer server = new TargetServer(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        })) {
            LoadResult result = play(Plans.of(server.address(), 20, SHORT));

            assertThat(result.summary().errors()).isEqualTo(10);
            assertThat(result.failures()).extracting(FailureFigures::cause).containsExactly("connection closed");
        }
    }

    @Test
    void a_target_that_never_answers_or_never_ends_its_answer_times_out() throws IOException {
        AtomicReference<TargetServer> self = new AtomicReference<>();
        try (TargetServer server = new TargetServer(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/endless")) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
            }
            self.get().hold();
        })) {
            self.set(server);
            LoadResult result = play(Plans.of(server.address(), 20, SHORT)
                    .timeout(Duration.ofMillis(300))
                    .request(request("/silent", "200"))
                    .request(request("/endless", "200")));

            assertThat(result.failures()).extracting(FailureFigures::cause).containsExactly("timed out");
            assertThat(result.summary().errors()).isEqualTo(10);
            assertThat(result.summary().latency().p50()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void any_thread_may_stop_it() throws Exception {
        try (TargetServer server = new TargetServer(exchange -> TargetServer.answer(exchange, 200))) {
            AtomicReference<LoadRun> self = new AtomicReference<>();
            LoadRun run = Load.prepare(
                    Plans.of(server.address(), 20, Duration.ofHours(1)).build(), second -> {
                        Thread stopper = new Thread(() -> self.get().stop());
                        stopper.start();
                    });
            self.set(run);
            LoadResult result = run.play();

            assertThat(result.stopped()).isTrue();
            assertThat(result.sent()).isBetween(20L, 1_000L);
            assertThat(result.planned()).isEqualTo(result.sent() + result.skipped());
            assertThat(result.seconds().stream().mapToLong(SecondFigures::sent).sum())
                    .isEqualTo(result.sent());
        }
    }

    @Test
    void an_interrupt_stops_it_and_stays() throws IOException {
        try (TargetServer server = new TargetServer(exchange -> TargetServer.answer(exchange, 200))) {
            LoadRun run = Load.prepare(
                    Plans.of(server.address(), 20, Duration.ofHours(1)).build(),
                    second -> Thread.currentThread().interrupt());

            assertThat(run.play().stopped()).isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_listener_that_breaks_ends_the_run() throws IOException {
        try (TargetServer server = new TargetServer(exchange -> TargetServer.answer(exchange, 200))) {
            LoadRun run = Load.prepare(
                    Plans.of(server.address(), 20, Duration.ofHours(1)).build(), second -> {
                        throw new IllegalArgumentException("on purpose");
                    });

            assertThatThrownBy(run::play).hasMessage("on purpose");
            assertThatThrownBy(run::play).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void one_that_is_stopped_before_sends_nothing() {
        LoadRun run = Load.prepare(Plans.of(20, Duration.ofHours(1)).build(), LoadListener.NONE);
        run.stop();
        LoadResult result = run.play();

        assertThat(result.planned()).isZero();
        assertThat(result.summary().latency()).isNull();
    }
}
