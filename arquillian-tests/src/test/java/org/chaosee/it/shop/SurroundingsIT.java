package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.MetricsPage;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a fault point of the shop, and what never is one. */
class SurroundingsIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void theEndpointsOfTheShopAreAllThatIsHit() {
        SHOP.admin().create(Action.named("all").atPath("/**").abort(503));

        assertThat(Endpoint.values())
                .allSatisfy(endpoint -> SHOP.call(endpoint).send().is(503));
        assertThat(Stream.of(
                        "/",
                        "/shop.js",
                        "/health",
                        "/health/live",
                        "/health/ready",
                        "/metrics",
                        "/openapi",
                        "/prices/calls"))
                .allSatisfy(path ->
                        assertThat(SHOP.get(path).send().is(200).marks()).isEmpty());
        assertThat(SHOP.get("/health").send().json().getString("status")).isEqualTo("UP");
        assertThat(MetricsPage.of(SHOP).gauge("chaos_actions_live")).isEqualTo(1);
        assertThat(Stream.of("/status", "/actions", "/actions/all", "/points", "/injections", "/openapi"))
                .allSatisfy(path -> assertThat(
                                SHOP.admin().call("GET", path).send().is(200).marks())
                        .isEmpty());
    }

    @Test
    void theEndpointsOfTheShopAreFaultPoints() {
        List<JsonObject> points = SHOP.admin().items("/points?limit=1000");

        assertThat(points.stream()
                        .filter(point -> point.getString("kind").equals("http"))
                        .map(SurroundingsIT::describe))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Endpoint.values())
                        .map(endpoint ->
                                "http " + endpoint.method() + " " + endpoint.template() + " " + endpoint.resource())
                        .toList());
        assertThat(SHOP.admin().status().getInt("points")).isEqualTo(points.size());
    }

    @Test
    void soIsTheDatabaseAccessOfItsEntities() {
        List<JsonObject> points = SHOP.admin().items("/points?limit=1000").stream()
                .filter(point -> point.getString("kind").equals("jpa"))
                .toList();

        assertThat(points).allSatisfy(point -> {
            assertThat(point.getString("unit")).isEqualTo("storefront");
            assertThat(point.getString("hook")).isEqualTo("eclipselink");
        });
        assertThat(points.stream()
                        .filter(point -> point.getString("operation").equals("insert"))
                        .map(point -> point.getString("entity") + " in " + point.getString("table")))
                .containsExactlyInAnyOrder(
                        "Product in product",
                        "StockLevel in stock_level",
                        "Order in shop_order",
                        "OrderLine in order_line");
    }

    @Test
    void soAreItsServicesAndNoOtherBeans() {
        List<JsonObject> points = SHOP.admin().items("/points?limit=1000");

        assertThat(points.stream()
                        .filter(point -> point.getString("kind").equals("bean"))
                        .map(point -> point.getString("type").replaceFirst(".*\\.", ""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Booking",
                        "Catalogue",
                        "Checkout",
                        "OrderBook",
                        "Pricing",
                        "Recommender",
                        "Sales",
                        "Stockroom",
                        "TodaysPrices");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"kind": "http"}                                                   | 6
                    {"kind": "http", "method": "POST"}                                 | 1
                    {"kind": "http", "path": "/api/orders"}                            | 2
                    {"kind": "http", "path": "/api/products/{id}"}                     | 1
                    {"kind": "http", "path": "/api/*"}                                 | 5
                    {"kind": "http", "path": "/api/products/**"}                       | 2
                    {"kind": "http", "method": "GET", "resource": "OrderResource#*"}   | 1
                    {"kind": "http", "path": "/api/unknown"}                           | 0
                    {"kind": "jpa", "entity": "Order"}                                 | 8
                    {"kind": "jpa", "entity": "org.example.storefront.order.*"}        | 16
                    {"kind": "jpa", "table": "stock_*", "operation": "write"}          | 4
                    {"kind": "jpa", "operation": "connection"}                         | 1
                    {"kind": "bean", "type": "Sales"}                                  | 2
                    {"kind": "bean", "annotation": "Retry"}                            | 2
                    {"kind": "bean", "type": "org.example.storefront.stock.*"}         | 2
                    {"kind": "bean", "type": "*Resource"}                              | 0
                    """)
    void pointsOfATargetAreThoseItMatches(String target, int matching) {
        List<JsonObject> points =
                SHOP.admin().items("/points?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8));

        assertThat(points).hasSize(matching);
    }

    private static String describe(JsonObject point) {
        return point.getString("kind") + " " + point.getString("method") + " " + point.getString("path") + " "
                + point.getString("resource");
    }
}
