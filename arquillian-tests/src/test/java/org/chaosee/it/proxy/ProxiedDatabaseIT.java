package org.chaosee.it.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.ORDERS;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chaosee.it.proxy.fixture.ProxiedShop;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the shop makes of a line to its database that is slow, flaky, or dead. */
class ProxiedDatabaseIT {

    @RegisterExtension
    static final ProxiedShop SHOP = new ProxiedShop();

    private static final Duration LATENCY = Duration.ofMillis(200);

    /** What the driver waits for an answer. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(1);

    private static final int CLIENTS = 24;

    @BeforeEach
    void theShopIsSound() {
        Await.until("the shop is sound", () -> SHOP.call(STOCK).send().status() == 200);
    }

    @Test
    void aLatencyShowsInEachQuery() {
        Duration usual = fastest();
        SHOP.toxic("{\"name\": \"slow\", \"type\": \"latency\", \"attributes\": {\"latency\": %d}}"
                .formatted(LATENCY.toMillis()));
        Duration once = fastest().minus(usual);
        SHOP.proxy("POST", "/proxies/database/toxics/slow")
                .json("{\"attributes\": {\"latency\": %d}}".formatted(2 * LATENCY.toMillis()))
                .send()
                .is(200);
        Duration twice = fastest().minus(usual);
        Figures.note("stock usually, and what 200 ms and 400 ms on the line add", List.of(usual, once, twice));

        long queries = Math.round(once.toMillis() / (double) LATENCY.toMillis());
        assertThat(queries).isPositive();
        assertThat(once)
                .isBetween(
                        LATENCY.multipliedBy(queries).minusMillis(50),
                        LATENCY.multipliedBy(queries).plusMillis(150));
        assertThat(twice)
                .isBetween(
                        LATENCY.multipliedBy(2 * queries).minusMillis(50),
                        LATENCY.multipliedBy(2 * queries).plusMillis(150));
    }

    @Test
    void aProxyThatIsDownLooksLikeADatabaseThatIsAndThePoolRecovers() {
        SHOP.postgres().stop();
        Answer dead = SHOP.call(STOCK).send();
        SHOP.postgres().start();
        Await.until("the shop is sound again", () -> SHOP.call(STOCK).send().status() == 200);

        SHOP.proxy("POST", "/proxies/database")
                .json("{\"enabled\": false}")
                .send()
                .is(200);
        Answer down = SHOP.call(STOCK).send();
        Figures.note(
                "stock while the database is dead, and while the proxy is down", List.of(dead.took(), down.took()));
        assertThat(down.status()).isEqualTo(500).isEqualTo(dead.status());
        Await.until("the node says so", () -> store().getString("state").equals("down"));
        assertThat(store().getString("cause")).contains("refused");

        SHOP.proxy("POST", "/proxies/database")
                .json("{\"enabled\": true}")
                .send()
                .is(200);
        Answer up = SHOP.call(STOCK).send();
        assertThat(up.status()).as(up.body()).isEqualTo(200);
        Await.until("the node says so", () -> store().getString("state").equals("up"));
    }

    @Test
    void aConnectionThatHangsIsEndedByTheTimeLimitOfTheDriver() {
        SHOP.toxic("{\"name\": \"hangs\", \"type\": \"timeout\", \"attributes\": {\"timeout\": 0}}");
        Answer hanging = SHOP.call(ORDERS).send();
        Figures.note("orders while connections hang", List.of(hanging.status(), hanging.took()));
        assertThat(hanging.status()).isEqualTo(500);
        assertThat(hanging.took()).isGreaterThan(TIME_LIMIT.minusMillis(100));

        SHOP.proxy("DELETE", "/proxies/database/toxics/hangs").send().is(204);
        Await.until("the pool has recovered", () -> SHOP.call(ORDERS).send().status() == 200);
    }

    @Test
    void aToxicityOfAHalfHitsHalfOfTheConnections() {
        SHOP.toxic(
                "{\"name\": \"half\", \"type\": \"latency\", \"toxicity\": 0.5, \"attributes\": {\"latency\": 500}}");
        JsonObject before = SHOP.traffic();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<CompletableFuture<Answer>> answers = IntStream.range(0, CLIENTS)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> SHOP.call(STOCK).send(), clients))
                    .toList();
            answers.forEach(answer -> answer.join().is(200));
        } finally {
            clients.shutdown();
        }
        JsonObject after = SHOP.traffic();
        int open = after.getInt("open");
        int hit = after.getJsonObject("affected").getInt("half");
        Figures.note("connections of the pool, and those that were hit", List.of(open, hit));
        assertThat(before.getInt("open")).isPositive();
        assertThat(hit).isBetween(1, open - 1);
    }

    private static Duration fastest() {
        return IntStream.range(0, 5)
                .mapToObj(i -> SHOP.call(STOCK).send().is(200).took())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static JsonObject store() {
        return SHOP.admin().status().getJsonObject("store");
    }
}
