package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.ORDERS;
import static org.chaosee.it.shop.fixture.Endpoint.PLACE_ORDER;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An abort strikes instead of the work, or when it is done and only its answer is lost. */
class PhaseIT {

    /** The product of all orders that tests place. */
    private static final int NOTEBOOK = 10;

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    private Set<String> orders;
    private int stock;

    @BeforeEach
    void lookAround() {
        orders = orders();
        stock = stock();
    }

    @Test
    void afterTheWorkTheOrderIsStored() {
        SHOP.admin().create(abort("after"));

        Answer answer = SHOP.call(PLACE_ORDER).as("bob").send().is(503);

        assertThat(answer.body()).isEqualTo("lost");
        assertThat(answer.marks()).containsExactly("lost-answer; fault=abort");
        assertThat(newOrders()).hasSize(1);
        assertThat(stock()).isEqualTo(stock - 1);
        Figures.note("phase after", "503 for the client, and one more order stored");
    }

    @Test
    void beforeTheWorkNothingIsStored() {
        SHOP.admin().create(abort("before"));

        SHOP.call(PLACE_ORDER).as("bob").send().is(503);

        assertThat(newOrders()).isEmpty();
        assertThat(stock()).isEqualTo(stock);
        Figures.note("phase before", "503 for the client, and no order stored");
    }

    private static Action abort(String phase) {
        return Action.named("lost-answer").at(PLACE_ORDER).abort(503, "lost").with("phase", phase);
    }

    private Set<String> newOrders() {
        Set<String> found = orders();
        found.removeAll(orders);
        return found;
    }

    /** The ids of bob's latest orders. */
    private static Set<String> orders() {
        return SHOP.call(ORDERS).as("bob").send().is(200).list().getValuesAs(JsonObject.class).stream()
                .map(order -> order.getString("id"))
                .collect(Collectors.toSet());
    }

    private static int stock() {
        return SHOP.call(STOCK).send().is(200).list().getValuesAs(JsonObject.class).stream()
                .filter(level -> level.getInt("productId") == NOTEBOOK)
                .mapToInt(level -> level.getInt("quantity"))
                .sum();
    }
}
