package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.ORDERS;
import static org.chaosee.it.shop.fixture.Endpoint.PLACE_ORDER;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCTS;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.ChaosAdmin;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.Request;
import org.chaosee.it.shop.fixture.ShopProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions are in the database of the shop, and outlive its server as its orders do. */
class RestartIT {

    @TempDir
    Path directory;

    @Test
    void actionsStrikeAgainAfterARestartWithAnotherToken() {
        List<JsonObject> before;
        try (Visit first = new Visit(ShopProcess.start(directory, Map.of()), "dev-token")) {
            String expiry = Instant.now().plus(Duration.ofHours(3)).toString();
            first.admin()
                    .create(Action.named("lasting")
                            .at(STOCK)
                            .users("alice")
                            .abort(503, "as before")
                            .with("expiresAt", expiry)
                            .with("description", "Stays, “whatever” happens\nto the server"));
            first.admin().create(Action.named("sleeping").at(PRODUCTS).abort(500));
            first.admin().disable("sleeping");
            first.call(STOCK).as("alice").send().is(503);
            first.call(PLACE_ORDER).as("bob").send().is(201);
            before = first.admin().list();
        }

        String token = "token-of-the-environment";
        try (Visit second = new Visit(ShopProcess.start(directory, Map.of("CHAOS_ADMIN_TOKEN", token)), token)) {
            new ChaosAdmin(second.shop().address())
                    .call("GET", "/status")
                    .send()
                    .is(401);
            assertThat(second.admin().list()).isEqualTo(before);
            assertThat(second.call(STOCK).as("alice").send().is(503).body()).isEqualTo("as before");
            second.call(STOCK).as("bob").send().is(200);
            second.call(PRODUCTS).send().is(200);
            assertThat(second.call(ORDERS).as("bob").send().is(200).list()).hasSize(1);

            second.admin().deleteAll();
            second.call(STOCK).as("alice").send().is(200);
        }
        Figures.note("after a restart", before.size() + " actions and one order are as they were");
    }

    /** One life of the shop; its log has to be clean at the end. */
    private record Visit(ShopProcess shop, String token) implements AutoCloseable {

        ChaosAdmin admin() {
            return new ChaosAdmin(shop.address(), token);
        }

        Request call(Endpoint endpoint) {
            return endpoint.request(shop.address());
        }

        @Override
        public void close() {
            shop.close();
            shop.log().isClean();
        }
    }
}
