package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.OpenShop;
import org.chaosee.it.shop.fixture.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the checkout makes of a price service that fails, and how much of that the price service gets to know. */
class PriceServiceIT {

    private static final String TODAY = "11.50";
    private static final String LIST = "12.90";

    private static final String MUG = "{\"lines\": [{\"productId\": 1, \"quantity\": 1}]}";

    /** The first call and three retries. */
    private static final int TRIES = 4;

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    /** The very first call takes its time, and may be given up. */
    @BeforeEach
    void isThere() {
        Await.until("today's price", () -> !order().getBoolean("listPrices"));
        SHOP.request("DELETE", "/prices/calls").send().is(204);
    }

    @Test
    void isAskedOncePerOrder() {
        assertCharged(TODAY);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void anUnknownProductIsTheCustomersMistakeStill() {
        SHOP.request("POST", "/api/orders")
                .json("{\"lines\": [{\"productId\": 4711, \"quantity\": 1}]}")
                .send()
                .is(422);
    }

    @Test
    void whenItIsLateTheListPriceIsCharged() {
        SHOP.admin().create(broken("before").latency("PT20S", "PT20S"));

        assertCharged(LIST);
        // Each was sent when nobody waited for it any more.
        assertThat(calls()).isEqualTo(TRIES);
    }

    @Test
    void aSingleRefusalGoesUnnoticed() {
        SHOP.admin().create(broken("before").abort(503).trigger("maxInjections", 1));

        assertCharged(TODAY);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void whatNeverGetsThereIsNoCall() {
        SHOP.admin().create(broken("before").abort(503));
        assertCharged(LIST);
        SHOP.admin().delete("broken-prices");

        SHOP.admin().create(broken("before").exception(ConnectException.class));
        assertCharged(LIST);

        assertThat(calls()).isZero();
    }

    @Test
    void whatFailsOnTheWayBackIsACallForEachTry() {
        SHOP.admin().create(broken("after").exception(SocketTimeoutException.class));
        assertCharged(LIST);
        assertThat(calls()).isEqualTo(TRIES);
        SHOP.admin().delete("broken-prices");

        SHOP.admin().create(broken("after").abort(503));
        assertCharged(LIST);
        assertThat(calls()).isEqualTo(2 * TRIES);
    }

    @Test
    void failsForThoseWhoAreMeantOnly() {
        SHOP.admin().create(broken("before").abort(503).users("alice"));

        assertThat(order().getBoolean("listPrices")).isFalse();
        assertThat(placeOrder().as("alice").send().is(201).json().getBoolean("listPrices"))
                .isTrue();
    }

    private static Action broken(String phase) {
        return Action.named("broken-prices")
                .with(
                        "target",
                        Json.createObjectBuilder()
                                .add("kind", "client")
                                .add("host", "localhost")
                                .add("path", "/prices/today")
                                .build())
                .with("phase", phase);
    }

    private static JsonObject order() {
        return placeOrder().send().is(201).json();
    }

    private static Request placeOrder() {
        return SHOP.request("POST", "/api/orders").json(MUG);
    }

    private static void assertCharged(String unitPrice) {
        JsonObject order = order();
        assertThat(order.getJsonArray("lines").getJsonObject(0).getJsonNumber("unitPrice"))
                .hasToString(unitPrice);
        assertThat(order.getBoolean("listPrices")).isEqualTo(unitPrice.equals(LIST));
    }

    /** How often somebody has asked for prices since the test began. */
    private static int calls() {
        return SHOP.get("/prices/calls").send().is(200).json().getInt("calls");
    }
}
