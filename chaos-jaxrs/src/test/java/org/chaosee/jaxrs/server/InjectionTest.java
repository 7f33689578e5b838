package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.core.audit.Initiator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionTest extends HttpChaosTest {

    private static final Map<String, Object> AFTER = Map.of("phase", "after");

    @Test
    void aLatencyDelaysAndMarksTheResponse() {
        action("slow", "/products", latency("PT0.05S"));

        long start = System.nanoTime();
        Response response = get("products");

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000L);
        assertThat(response.readEntity(String.class)).isEqualTo("all products");
        assertThat(markers(response)).containsExactly("slow; fault=latency; delay=PT0.05S");
    }

    @Test
    void anAbortAnswersInsteadOfTheWork() {
        action(
                "gone",
                "/products",
                Map.of("type", "abort", "status", 503, "body", "try later", "headers", Map.of("Retry-After", "7")));

        Response response = get("products");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.readEntity(String.class)).isEqualTo("try later");
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("7");
        assertThat(response.getHeaderString("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(markers(response)).containsExactly("gone; fault=abort");
        assertThat(work.done).hasValue(0);
    }

    @Test
    void anAbortAfterTheWorkLosesTheAnswer() {
        action("lost", "/products", Map.of("type", "abort", "status", 504), AFTER);

        Response response = get("products");

        assertThat(response.getStatus()).isEqualTo(504);
        assertThat(response.readEntity(String.class)).isEmpty();
        assertThat(work.done).hasValue(1);
    }

    @Test
    void anErrorIsNoAnswerThatCouldBeLost() {
        action("lost", "/products/page", Map.of("type", "abort", "status", 504), AFTER);

        assertThat(get("products/page").getStatus()).isEqualTo(504);
        Response refused =
                target("api/products/page").queryParam("number", "x").request().get();
        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(refused.getHeaders()).doesNotContainKey("Chaos-Injected");
    }

    @Test
    void theStreamOfALostAnswerIsClosed() {
        action("lost", "/products/stream", Map.of("type", "abort"), AFTER);

        assertThat(get("products/stream").getStatus()).isEqualTo(503);
        assertThat(work.streamsClosed).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void anExceptionGoesThroughTheApplicationsMapper(String phase) {
        action("broken", "/products", exception("java.lang.IllegalStateException"), Map.of("phase", phase));

        Response response = get("products");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.readEntity(String.class)).isEqualTo("mapped: ouch");
        assertThat(markers(response)).containsExactly("broken; fault=exception");
        assertThat(work.done).hasValue(phase.equals("before") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void aCheckedExceptionIsThrownAsItIs(String phase) {
        action("io", "/products", exception("java.io.IOException"), Map.of("phase", phase));

        Response response = get("products");

        assertThat(response.getStatus()).isEqualTo(502);
        assertThat(response.readEntity(String.class)).isEqualTo("io: ouch");
        assertThat(response.getHeaderString("X-Mapped")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void anExceptionThatCarriesAResponseBecomesIt(String phase) {
        action("forbidden", "/products", exception("jakarta.ws.rs.ForbiddenException"), Map.of("phase", phase));

        assertThat(get("products").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"products/async", "products/stage"})
    void asynchronousMethodsAreHitOnceInBothPhases(String path) {
        action("slow", "/" + path, latency("PT0.01S"));
        action("lost", "/" + path, Map.of("type", "abort", "status", 502), AFTER);

        Response response = get(path);

        assertThat(response.getStatus()).isEqualTo(502);
        assertThat(markers(response))
                .containsExactlyInAnyOrder("slow; fault=latency; delay=PT0.01S", "lost; fault=abort");
        assertThat(runtime().tally().injected()).isEqualTo(2);
    }

    @Test
    void twoLatenciesAndAnAbortCompose() {
        action("first", "/products", latency("PT0.02S"));
        action("second", "/**", latency("PT0.03S"));
        action("third", "/products", Map.of("type", "abort", "status", 401));
        action("never", "/products", Map.of("type", "abort", "status", 500));

        long start = System.nanoTime();
        Response response = get("products");

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000L);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(markers(response))
                .containsExactlyInAnyOrder(
                        "first; fault=latency; delay=PT0.02S",
                        "second; fault=latency; delay=PT0.03S",
                        "third; fault=abort");
    }

    @Test
    void onlyTheUserInScopeIsHit() {
        action("alice", "/products", Map.of("type", "abort"), Map.of("scope", Map.of("users", List.of("alice"))));

        assertThat(statusAs("alice", null)).isEqualTo(503);
        assertThat(statusAs("bob", null)).isEqualTo(200);
        assertThat(get("products").getStatus()).isEqualTo(200);
    }

    @Test
    void onlyTheRoleAndTheHeaderInScopeAreHit() {
        action("testers", "/products", Map.of("type", "abort"), Map.of("scope", Map.of("roles", List.of("tester"))));
        action(
                "marked",
                "/products/{id}",
                Map.of("type", "abort", "status", 500),
                Map.of("scope", Map.of("headers", Map.of("x-test", "1*"))));

        assertThat(statusAs("alice", "tester")).isEqualTo(503);
        assertThat(statusAs("alice", "customer")).isEqualTo(200);
        assertThat(target("api/products/1")
                        .request()
                        .header("X-Test", "12")
                        .get()
                        .getStatus())
                .isEqualTo(500);
        assertThat(target("api/products/1")
                        .request()
                        .header("X-Test", "2")
                        .get()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aDryRunChangesNothing() {
        action("dry", "/products", Map.of("type", "abort"), Map.of("dryRun", true));

        Response response = get("products");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaders()).doesNotContainKey("Chaos-Injected");
        assertThat(runtime().tally().counts()).containsEntry("dry-run", 1L).containsEntry("injected", 0L);
    }

    @Test
    void whatIsMarkedNoChaosIsNeverHit() {
        action("all", "/**", Map.of("type", "abort"));
        runtime()
                .actions()
                .patch("all", Map.of("target", Map.of("method", "*")), OptionalLong.empty(), Initiator.code(null));

        assertThat(target("api/orders").request().post(null).getStatus()).isEqualTo(200);
        assertThat(target("api/products/1").request().delete().getStatus()).isEqualTo(204);
        assertThat(get("products").getStatus()).isEqualTo(503);
    }

    private int statusAs(String user, String role) {
        return target("api/products")
                .request()
                .header("Test-User", user)
                .header("Test-Role", role)
                .get()
                .getStatus();
    }

    /** The JDK's HTTP client reverses the lines of a header, so their order says nothing. */
    private static List<Object> markers(Response response) {
        return response.getHeaders().get("Chaos-Injected");
    }
}
