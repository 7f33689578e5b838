package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every action ends by itself. */
class ExpiryIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void anExpiredActionIsInertAndStaysToBeSeen() {
        Instant expiry = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        AtomicInteger hits = new AtomicInteger();
        SHOP.admin().create(Action.named("short").at(STOCK).abort(503).with("expiresAt", expiry.toString()));

        Await.until("the action expires", () -> {
            Instant sent = Instant.now();
            Answer answer = SHOP.call(STOCK).send();
            Instant received = Instant.now();
            if (answer.isHit()) {
                hits.incrementAndGet();
                assertThat(sent).isBefore(expiry);
                return false;
            }
            assertThat(received).isAfterOrEqualTo(expiry);
            Figures.note(
                    "expiry",
                    hits + " hits, then none, first seen " + Duration.between(expiry, received) + " after it");
            return true;
        });

        assertThat(hits).hasPositiveValue();
        assertThat(SHOP.call(STOCK).send(20)).noneMatch(Answer::isHit);
        Await.until("it leaves the plan", () -> counts().getInt("live") == 0);
        assertThat(counts().getInt("stored")).isEqualTo(1);
        JsonObject action = SHOP.admin().read("short");
        assertThat(Instant.parse(action.getString("expiresAt"))).isEqualTo(expiry);
        assertThat(action.getBoolean("enabled")).isTrue();
    }

    @Test
    void anExpiredActionStrikesAgainWithANewExpiry() {
        Instant expiry = Instant.now().plusSeconds(2);
        SHOP.admin().create(Action.named("short").at(STOCK).abort(503).with("expiresAt", expiry.toString()));
        Await.until("the action expires", () -> SHOP.call(STOCK).send().status() == 200);

        SHOP.admin().call("POST", "/actions/short/enable").send().is(422);
        assertThat(SHOP.call(STOCK).send().isHit()).isFalse();

        SHOP.admin().patch("short", "{\"expiresAt\": \"" + Instant.now().plusSeconds(60) + "\"}");
        SHOP.call(STOCK).send().is(503);
    }

    private static JsonObject counts() {
        return SHOP.admin().status().getJsonObject("actions");
    }
}
