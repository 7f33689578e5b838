package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.OpenShop;
import org.chaosee.it.shop.fixture.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused is told why, and changes nothing. */
class RefusalIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    private List<JsonObject> actions;
    private JsonObject status;

    @BeforeEach
    void createActions() {
        SHOP.admin().create(Action.named("existing").at(Endpoint.STOCK).abort(503));
        SHOP.admin().create(Action.named("other").at(Endpoint.PRODUCTS).abort(503));
        actions = SHOP.admin().list();
        status = SHOP.admin().status();
    }

    @AfterEach
    void nothingHasChanged() {
        JsonObject now = SHOP.admin().status();
        assertThat(SHOP.admin().list()).isEqualTo(actions);
        assertThat(now.getInt("revision")).isEqualTo(status.getInt("revision"));
        assertThat(now.get("actions")).isEqualTo(status.get("actions"));
        assertThat(now.getInt("failures")).isEqualTo(status.getInt("failures"));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                refused("half a document", "{\"name\": \"new\", ", 400),
                refused("no document", "", 400),
                refused("a member twice", "{\"name\": \"new\", \"name\": \"newer\"}", 400),
                refused("not a number", action("\"trigger\": {\"probability\": NaN}"), 400),
                refused("nested 1,000 deep", action("\"scope\": " + "[".repeat(1_000) + "]".repeat(1_000)), 400),
                refused("nested 1,000 deep and not closed", "[".repeat(1_000), 400),
                refused("300 KB", action("\"reason\": \"" + "x".repeat(300_000) + "\""), 413),
                refused("300 KB of blanks", action("\"reason\": \"x\"") + " ".repeat(300_000), 413));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void whatCannotBeReadIsRefused(String what, String body, int expected) {
        for (Request request : writing(body)) {
            isProblem(request.send(), expected);
        }
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                refused("no name", "{\"target\": {\"kind\": \"http\"}, \"fault\": {\"type\": \"abort\"}}", "/name"),
                refused("an unknown member", action("\"surprise\": 1"), "/surprise"),
                refused("an unknown member deep inside", action("\"trigger\": {\"often\": 1}"), "/trigger/often"),
                refused("a wrong type", action("\"enabled\": \"true\""), "/enabled"),
                refused("a list for a text", action("\"reason\": [1]"), "/reason"),
                refused("too likely", action("\"trigger\": {\"probability\": 100.00001}"), "/trigger/probability"),
                refused("NaN as a text", action("\"trigger\": {\"probability\": \"NaN\"}"), "/trigger/probability"),
                refused("expired", action("\"expiresAt\": \"2001-01-01T00:00:00Z\""), "/expiresAt"),
                refused(
                        "expires too late",
                        action("\"expiresAt\": \"" + Instant.now().plus(Duration.ofHours(5)) + "\""),
                        "/expiresAt"),
                refused("a negative duration", fault("latency", "\"min\": \"-PT1S\""), "/fault/min"),
                refused("durations reversed", fault("latency", "\"min\": \"PT3S\", \"max\": \"PT1S\""), "/fault/max"),
                refused("slower than allowed", fault("latency", "\"max\": \"PT61S\""), "/fault/max"),
                refused("no status at all", fault("abort", "\"status\": 42"), "/fault/status"),
                refused("no exception", fault("exception", "\"message\": \"x\""), "/fault/exception"),
                refused(
                        "a missing exception",
                        fault("exception", "\"exception\": \"java.lang.MissingException\""),
                        "/fault/exception"),
                refused(
                        "not a Throwable",
                        fault("exception", "\"exception\": \"java.lang.String\""),
                        "/fault/exception"),
                refused(
                        "an exception that is not allowed",
                        fault("exception", "\"exception\": \"java.lang.OutOfMemoryError\""),
                        "/fault/exception"),
                refused(
                        "a class of the shop",
                        fault("exception", "\"exception\": \"org.example.storefront.stock.SoldOutException\""),
                        "/fault/exception"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void whatIsNoActionIsRefusedWithItsPlace(String what, String body, String pointer) {
        for (Request request : writing(body)) {
            Answer answer = isProblem(request.send(), 422);
            assertThat(answer.json().getJsonArray("violations").getValuesAs(JsonObject.class))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.getString("pointer")).isEqualTo(pointer);
                        assertThat(violation.getString("message")).contains(" ");
                    });
        }
    }

    @Test
    void aTakenNameIsRefused() {
        String taken = Action.named("other").abort(503).document().toString();

        for (Request request : writing(taken)) {
            assertThat(isProblem(request.send(), 409).body()).contains("other");
        }
    }

    @Test
    void aStaleVersionIsRefused() {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Request request = SHOP.admin().call(method, "/actions/existing").header("If-Match", "\"another\"");
            isProblem((method.equals("DELETE") ? request : request.json(action("\"seed\": 1"))).send(), 412);
        }
    }

    @Test
    void whatIsNotJsonIsRefused() {
        isProblem(
                SHOP.admin()
                        .call("POST", "/actions")
                        .header("Content-Type", "text/plain")
                        .body(action("\"seed\": 1"))
                        .send(),
                415);
    }

    @Test
    void anUnknownQueryParameterIsRefused() {
        isProblem(SHOP.admin().call("POST", "/actions/disable?nmae=existing").send(), 400);
    }

    @Test
    void strangersAreRefused() {
        String body = action("\"seed\": 1");
        for (String path : List.of("/actions", "/actions/disable")) {
            isProblem(SHOP.admin().stranger("POST", path).json(body).send(), 401);
            isProblem(
                    SHOP.admin()
                            .stranger("POST", path)
                            .header("Authorization", "Bearer dev-toke")
                            .json(body)
                            .send(),
                    401);
        }
        isProblem(SHOP.admin().stranger("DELETE", "/actions/existing").send(), 401);
        isProblem(SHOP.admin().stranger("GET", "/status").send(), 401);
        isProblem(
                SHOP.admin().stranger("POST", "/actions").as("alice").json(body).send(), 403);
    }

    /** The requests that would write that document. */
    private static List<Request> writing(String body) {
        return List.of(
                SHOP.admin().call("POST", "/actions").json(body),
                SHOP.admin().call("PUT", "/actions/existing").json(body));
    }

    private static Answer isProblem(Answer answer, int expected) {
        answer.is(expected);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(expected);
        assertThat(answer.json().getString("detail")).contains(" ").endsWith(".");
        return answer;
    }

    private static String action(String member) {
        return "{\"name\": \"new\", \"target\": {\"kind\": \"http\"}, \"fault\": {\"type\": \"abort\"}, " + member
                + "}";
    }

    private static String fault(String type, String members) {
        return "{\"name\": \"new\", \"target\": {\"kind\": \"http\"}, \"fault\": {\"type\": \"" + type + "\", "
                + members + "}}";
    }

    private static Arguments refused(String what, String body, Object expected) {
        return Arguments.of(what, body, expected);
    }
}
