package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.ORDERS;
import static org.chaosee.it.shop.fixture.Endpoint.PLACE_ORDER;
import static org.chaosee.it.shop.fixture.Endpoint.RECOMMENDATIONS;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fault tolerance of the shop makes of faults in its services. */
class ServiceFaultsIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void slowSalesFiguresMeanBestsellers() {
        assertThat(SHOP.call(RECOMMENDATIONS).send().is(200).json().getString("kind"))
                .isEqualTo("POPULAR");
        SHOP.admin().create(at("Sales", "byProduct").latency("PT20S", "PT20S"));

        Answer answer = SHOP.call(RECOMMENDATIONS).send().is(200);

        assertThat(answer.json().getString("kind")).isEqualTo("BESTSELLERS");
        assertThat(answer.json().getJsonArray("products")).isNotEmpty();
        assertThat(answer.took()).isBetween(Duration.ofMillis(1_400), Duration.ofSeconds(10));
    }

    /** Of the first try nothing is left: it failed within its transaction. */
    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void aBookingThatFailsOnceIsOneOrder(String phase) {
        int injectedBefore = SHOP.admin().count("injected");
        Set<String> before = orders();
        SHOP.admin().create(once(at("Booking", "book").exception(OptimisticLockException.class), phase));

        SHOP.call(PLACE_ORDER).as("bob").send().is(201);

        assertThat(SHOP.admin().count("injected") - injectedBefore).isEqualTo(1);
        assertThat(ordersSince(before)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"before, 0", "after, 1"})
    void onlyAfterTheCheckoutTheOrderOfAFailedOneIsStored(String phase, int stored) {
        Set<String> before = orders();
        SHOP.admin().create(once(at("Checkout", "place").exception(IllegalStateException.class), phase));

        SHOP.call(PLACE_ORDER).as("bob").send().is(500);

        assertThat(ordersSince(before)).hasSize(stored);
    }

    /** The retry stands around the method that fails, and knows nothing of an order that is stored. */
    @Test
    void aRetriedCheckoutWhoseAnswerIsLostOrdersTwice() {
        Set<String> before = orders();
        SHOP.admin().create(once(at("Checkout", "place").exception(OptimisticLockException.class), "after"));

        SHOP.call(PLACE_ORDER).as("bob").send().is(201);

        assertThat(ordersSince(before)).hasSize(2);
    }

    @Test
    void theFallbackStandsAroundTheMethodThatFails() {
        SHOP.call(RECOMMENDATIONS).send().is(200);
        SHOP.admin().create(once(at("Recommender", "forCustomer").exception(IllegalStateException.class), "before"));

        Answer answer = SHOP.call(RECOMMENDATIONS).send().is(200);

        assertThat(answer.json().getString("kind")).isEqualTo("BESTSELLERS");
    }

    private static Action once(Action action, String phase) {
        return action.with("phase", phase).trigger("maxInjections", 1);
    }

    private static Action at(String type, String method) {
        return Action.named("broken-service")
                .with(
                        "target",
                        Json.createObjectBuilder()
                                .add("kind", "bean")
                                .add("type", type)
                                .add("method", method)
                                .build());
    }

    /** The ids of bob's latest orders. */
    private static Set<String> orders() {
        return SHOP.call(ORDERS).as("bob").send().is(200).list().getValuesAs(JsonObject.class).stream()
                .map(order -> order.getString("id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> ordersSince(Set<String> before) {
        Set<String> since = orders();
        since.removeAll(before);
        return since;
    }
}
