package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chaosee.core.point.PointFacts;
import org.junit.jupiter.api.Test;

class FaultPointsTest extends HttpChaosTest {

    @Test
    void everyResourceMethodIsAPointBeforeAnyRequest() {
        assertThat(paths())
                .containsExactlyInAnyOrder(
                        "GET /api/products",
                        "GET /api/products/{id}",
                        "GET /api/products/async",
                        "GET /api/products/page",
                        "GET /api/products/stream",
                        "PUT /api/notes/{id}",
                        "GET /api/products/stage",
                        "GET /api/contracted/terms");
    }

    @Test
    void aPointKnowsItsMethodInJava() {
        PointFacts one = runtime().actions().points(null).stream()
                .filter(point -> point.fields().get("path").equals("/api/products/{id}"))
                .findFirst()
                .orElseThrow();

        assertThat(one.names("resource")).containsExactly("org.chaosee.jaxrs.server.Shop$Products#one", "Products#one");
    }

    @Test
    void subResourcesBecomePointsOneWayAtATime() {
        assertThat(get("customers/7/addresses/1").readEntity(String.class)).isEqualTo("address 1");
        assertThat(paths()).contains("GET /api/customers/{id}/addresses/{number}");

        action("lost", "/customers/{id}/former-addresses/{number}", Map.of("type", "abort", "status", 404));
        assertThat(get("customers/7/former-addresses/1").getStatus()).isEqualTo(404);
        assertThat(get("customers/7/addresses/1").getStatus()).isEqualTo(200);
    }

    private List<String> paths() {
        return runtime().actions().points(null).stream()
                .map(point ->
                        point.fields().get("method") + " " + point.fields().get("path"))
                .toList();
    }
}
