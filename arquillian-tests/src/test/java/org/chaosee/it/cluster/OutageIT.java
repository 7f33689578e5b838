package org.chaosee.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.ORDERS;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCT;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.chaosee.it.cluster.fixture.Load;
import org.chaosee.it.cluster.fixture.Node;
import org.chaosee.it.cluster.fixture.OpenCluster;
import org.chaosee.it.cluster.fixture.Samples;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database is away for half a minute, and no customer feels it who doesn't need it. */
class OutageIT {

    @RegisterExtension
    static final OpenCluster CLUSTER = new OpenCluster();

    private static final int CLIENTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(25);

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = OUTAGE.multipliedBy(2);

    /** The longest pause of a node, its refresh interval, and two seconds for a database that has just started. */
    private static final Duration BOUND = Duration.ofSeconds(33);

    private static final String EXPERIMENT = "X-Experiment";

    private final Samples samples = new Samples();
    private final Map<Node, String> causes = new LinkedHashMap<>();
    private final Map<Node, Long> downAfter = new LinkedHashMap<>();

    @Test
    void noRequestFailsOrSlowsAndEveryChangeArrives() {
        Instant expiry = Instant.now().plus(BEFORE).plus(OUTAGE.dividedBy(2)).truncatedTo(ChronoUnit.MILLIS);
        CLUSTER.admin().create(Action.named("lasting").at(STOCK).abort(503));
        CLUSTER.admin()
                .create(Action.named("short")
                        .at(PRODUCT)
                        .requestHeader(EXPERIMENT, "yes")
                        .abort(503)
                        .with("expiresAt", expiry.toString()));
        CLUSTER.settle();

        // A product that was looked at once is in the cache of the persistence provider: it needs no database any more.
        CLUSTER.nodes().forEach(node -> node.call(PRODUCT).send().is(200));
        Load load = Load.start(CLIENTS, PAUSE, CLUSTER.nodes(), node -> node.call(PRODUCT), samples);
        try {
            long begin = System.nanoTime();
            lookOn(BEFORE, expiry);
            assertThat(causes).isEmpty();

            long away = System.nanoTime();
            CLUSTER.postgres().stop();
            CompletableFuture<Answer> change = CompletableFuture.supplyAsync(OutageIT::change);
            lookOn(OUTAGE, expiry);
            Answer refusal = change.join().is(503);
            assertThat(causes).containsOnlyKeys(CLUSTER.nodes());
            long back = System.nanoTime();
            CLUSTER.postgres().start();

            Figures.note("what the nodes say of a database that is away", causes);
            downAfter.forEach((node, after) -> Figures.noteSeconds("first said on " + node + " after", after));
            assertThat(refusal.header("Retry-After")).isNotBlank();
            Figures.note("a change while the database is away is refused after", refusal.took());
            compare(samples.times(begin, away), samples.times(away, back));
            theNextChangeArrives();
        } finally {
            load.close();
        }
        assertThat(samples.stream()).allMatch(sample -> sample.isSound() && !sample.isHit());
        for (Node node : CLUSTER.nodes()) {
            assertThat(experiment(node).isHit()).as("expired, on " + node).isFalse();
        }
    }

    /** Looks on for so long: what strikes goes on to strike, what has expired is silent. */
    private void lookOn(Duration time, Instant expiry) {
        long start = System.nanoTime();
        Await.until("the time is over", PATIENCE, () -> {
            for (Node node : CLUSTER.nodes()) {
                assertThat(node.call(STOCK).send().is(503).marks()).hasSize(1);
                Instant sent = Instant.now();
                boolean hit = experiment(node).isHit();
                assertThat(hit ? sent.isBefore(expiry) : !Instant.now().isBefore(expiry))
                        .as("%s is hit: %s, at %s, expiry %s", node, hit, sent, expiry)
                        .isTrue();
                JsonObject store = node.store();
                if (store.getString("state").equals("down")) {
                    assertThat(store.getString("cause")).isNotBlank();
                    causes.put(node, store.getString("cause"));
                    downAfter.putIfAbsent(node, System.nanoTime() - start);
                }
            }
            return System.nanoTime() - start > time.toNanos();
        });
    }

    private static Answer change() {
        return CLUSTER.admin()
                .create(Action.named("meanwhile")
                        .at(ORDERS)
                        .abort(503)
                        .document()
                        .toString());
    }

    private static Answer experiment(Node node) {
        return node.call(PRODUCT).header(EXPERIMENT, "yes").send();
    }

    /** Generous: the machine has other work, too. A request that waits for the store waits for seconds. */
    private static void compare(List<Duration> before, List<Duration> during) {
        Figures.note("requests before the database goes", told(before));
        Figures.note("requests while it is away", told(during));
        assertThat(median(during)).isLessThan(median(before).multipliedBy(4).plusMillis(10));
        assertThat(Collections.max(during))
                .isLessThan(Collections.max(before).multipliedBy(4).plusSeconds(1));
    }

    private static String told(List<Duration> times) {
        return times.size() + ", median " + median(times) + ", slowest " + Collections.max(times);
    }

    private static Duration median(List<Duration> times) {
        return times.get(times.size() / 2);
    }

    private static void theNextChangeArrives() {
        CLUSTER.admin().create(Action.named("afterwards").at(ORDERS).abort(503));
        long made = System.nanoTime();
        for (Node node : CLUSTER.nodes()) {
            Await.until(
                    "it strikes on " + node,
                    PATIENCE,
                    () -> node.call(ORDERS).send().isHit());
            Figures.noteSeconds("a change after the outage strikes on " + node + " after", System.nanoTime() - made);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - made)).isLessThan(BOUND);
        for (Node node : CLUSTER.nodes()) {
            node.admin().call("GET", "/actions/meanwhile").send().is(404);
            JsonObject store = node.store();
            assertThat(store.getString("state")).as("%s: %s", node, store).isEqualTo("up");
            assertThat(store.isNull("cause")).isTrue();
        }
    }
}
