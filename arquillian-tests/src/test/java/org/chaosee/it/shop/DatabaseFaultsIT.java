package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Crowd;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.OpenShop;
import org.chaosee.it.shop.fixture.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop under a hail of database failures: much is refused, and what is there afterwards is right. */
class DatabaseFaultsIT {

    private static final int FAULTS = 1_000;
    private static final int CLIENTS = 8;

    /** A customer of this test alone, so that all the orders of that name are its own. */
    private static final String CUSTOMER = "bob";

    private static final String BASKET =
            "{\"lines\": [{\"productId\": 4, \"quantity\": 1}, {\"productId\": 9, \"quantity\": 2}]}";

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void afterAThousandFaultsTheStockAgreesWithTheOrders() {
        Map<Integer, Integer> before = stock();
        int injectedBefore = SHOP.admin().count("injected");
        create("broken", "*", fault("exception").add("exception", "java.lang.IllegalStateException"));
        create("locked", "*", fault("lock-timeout"));
        create("conflict", "write", fault("optimistic-lock"));
        // EclipseLink tries lost reads again, after five seconds each, and there is no time for that.
        create("cancelled", "write", fault("query-timeout"));
        create("lost", "write", fault("connection-lost"));

        List<Answer> answers = new ArrayList<>();
        while (SHOP.admin().count("injected") - injectedBefore < FAULTS) {
            assertThat(answers).as("orders").hasSizeLessThan(10 * FAULTS);
            answers.addAll(Crowd.send(CLIENTS, 5, DatabaseFaultsIT::order));
            // When all is sold out, orders do little in the database.
            Crowd.send(CLIENTS, 5, () -> SHOP.call(Endpoint.PRODUCTS));
            Crowd.send(CLIENTS, 5, () -> SHOP.call(Endpoint.ORDERS));
        }
        SHOP.admin().deleteAll();

        int placed =
                (int) answers.stream().filter(answer -> answer.status() == 201).count();
        Map<Integer, Integer> after = stock();
        assertThat(after.get(4)).isEqualTo(before.get(4) - placed);
        assertThat(after.get(9)).isEqualTo(before.get(9) - 2 * placed);
        assertThat(after.values()).allSatisfy(left -> assertThat(left).isNotNegative());
        assertThat(orders())
                .allSatisfy(order ->
                        assertThat(order.getJsonArray("lines")).as("%s", order).hasSize(2));
        // More at once than the pool has connections, if any had been lost.
        for (Endpoint endpoint : Endpoint.values()) {
            assertThat(Crowd.send(CLIENTS, 10, () -> SHOP.call(endpoint)))
                    .allSatisfy(answer -> answer.is(endpoint.usualStatus()));
        }
        Figures.note(
                FAULTS + " database faults over " + CLIENTS + " clients, answers by status",
                answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting())));
    }

    private static Request order() {
        return SHOP.request("POST", "/api/orders").as(CUSTOMER).json(BASKET);
    }

    private static void create(String name, String operation, JsonObjectBuilder fault) {
        SHOP.admin()
                .create(Action.named(name)
                        .with(
                                "target",
                                Json.createObjectBuilder()
                                        .add("kind", "jpa")
                                        .add("operation", operation)
                                        .add("unit", "storefront")
                                        .build())
                        .with("fault", fault.build())
                        .trigger("probability", 10)
                        .seed(4711));
    }

    private static JsonObjectBuilder fault(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static Map<Integer, Integer> stock() {
        return SHOP.call(Endpoint.STOCK).send().is(200).list().getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(level -> level.getInt("productId"), level -> level.getInt("quantity")));
    }

    private static List<JsonObject> orders() {
        return SHOP.request("GET", "/api/orders")
                .as(CUSTOMER)
                .send()
                .is(200)
                .list()
                .getValuesAs(JsonObject.class);
    }
}
