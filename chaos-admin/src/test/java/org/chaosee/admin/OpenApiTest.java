package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.api.Kind;
import org.chaosee.api.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    static List<OpenApiDocument.Route> routes() {
        return OpenApiDocument.routes();
    }

    @Test
    void theDocumentIsServed() {
        assertThat(ADMIN.get("/chaos/openapi").is(200).json()).isEqualTo(OpenApiDocument.read());
    }

    @Test
    void everyRouteOfTheDesignIsThere() {
        assertThat(routes())
                .extracting(OpenApiDocument.Route::toString)
                .containsExactlyInAnyOrder(
                        "GET /chaos/status",
                        "GET /chaos/actions",
                        "POST /chaos/actions",
                        "POST /chaos/actions/disable",
                        "GET /chaos/actions/{idOrName}",
                        "PUT /chaos/actions/{idOrName}",
                        "PATCH /chaos/actions/{idOrName}",
                        "DELETE /chaos/actions/{idOrName}",
                        "POST /chaos/actions/{idOrName}/enable",
                        "POST /chaos/actions/{idOrName}/disable",
                        "GET /chaos/points",
                        "GET /chaos/injections",
                        "GET /chaos/storms",
                        "POST /chaos/storms",
                        "GET /chaos/storms/{name}",
                        "DELETE /chaos/storms/{name}",
                        "GET /chaos/halt",
                        "PUT /chaos/halt",
                        "DELETE /chaos/halt",
                        "GET /chaos/nodes",
                        "GET /chaos/audit",
                        "GET /chaos/openapi");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyDocumentedPathIsServed(OpenApiDocument.Route route) {
        ADMIN.create("existing");
        ADMIN.storm("existing");

        assertThat(ADMIN.call(route.method(), route.pathFor("existing")).send().status())
                .as("%s", route)
                .isNotIn(404, 405, 500);
    }

    @Test
    void anActionHasTheMembersThatAreDocumented() {
        assertThat(properties("Action"))
                .containsExactlyInAnyOrderElementsOf(
                        ADMIN.create("existing").json().keySet());
    }

    @Test
    void theStatusHasTheMembersThatAreDocumented() {
        Map<String, Object> status = ADMIN.get("/chaos/status").json();

        assertThat(properties("Status")).containsExactlyInAnyOrderElementsOf(status.keySet());
        assertThat(properties("Store")).containsExactlyInAnyOrderElementsOf(members(status, "store"));
        assertThat(properties("Limits")).containsExactlyInAnyOrderElementsOf(members(status, "limits"));
        assertThat(properties("Guard")).containsExactlyInAnyOrderElementsOf(members(status, "guard"));
        assertThat(properties("InjectionCounts")).containsExactlyInAnyOrderElementsOf(members(status, "injections"));
    }

    @Test
    void aStormHasTheMembersThatAreDocumented() {
        Map<String, Object> storm = ADMIN.storm("existing").json();

        assertThat(properties("Storm")).containsExactlyInAnyOrderElementsOf(storm.keySet());
        assertThat(properties("StormTally")).containsExactlyInAnyOrderElementsOf(members(storm, "tally"));
    }

    @Test
    void aStormIsAskedForByTheMembersThatAreDocumented() {
        String message = ADMIN.call("POST", "/chaos/storms").json("{\"surprise\": 1}").send().violations().stream()
                .filter(violation -> "/surprise".equals(violation.get("pointer")))
                .map(violation -> String.valueOf(violation.get("message")))
                .findFirst()
                .orElseThrow();

        assertThat(message).endsWith("allowed are " + String.join(", ", properties("StormRequest")));
    }

    @Test
    void everyKindAndEveryFaultIsDocumented() {
        String document = ADMIN.get("/chaos/openapi").body();

        assertThat(Kind.values()).allSatisfy(kind -> assertThat(document).contains("\"" + kind.id() + "\""));
        assertThat((List<?>) schema("Fault").get("oneOf"))
                .hasSize((int) permitted(Fault.class).count());
    }

    /** Without the types that only stand between. */
    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isInterface()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OpenApiTest::permitted)
                : Stream.of(type);
    }

    private static Iterable<String> members(Map<String, Object> object, String member) {
        return object(object.get(member)).keySet();
    }

    private static Iterable<String> properties(String schema) {
        return object(schema(schema).get("properties")).keySet();
    }

    private static Map<String, Object> schema(String name) {
        Map<String, Object> components = object(OpenApiDocument.read().get("components"));
        return object(object(components.get("schemas")).get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
