package org.chaosee.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCT;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCTS;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.chaosee.it.cluster.fixture.Load;
import org.chaosee.it.cluster.fixture.Node;
import org.chaosee.it.cluster.fixture.OpenCluster;
import org.chaosee.it.cluster.fixture.Sample;
import org.chaosee.it.cluster.fixture.Samples;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Figures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is changed through one node holds on all of them, while customers go on shopping. */
class PropagationIT {

    @RegisterExtension
    static final OpenCluster CLUSTER = new OpenCluster();

    private static final int CLIENTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** The refresh interval of the shop, and a second. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final int ROUNDS = 5;
    private static final int RACES = 50;

    /** Requests of the load, so many that two refresh intervals have passed. */
    private static final int MANY = 500;

    private final Samples samples = new Samples();
    private Load load;

    @BeforeEach
    void shop() {
        load = Load.start(CLIENTS, PAUSE, CLUSTER.nodes(), node -> node.call(PRODUCT), samples);
    }

    @AfterEach
    void goHome() {
        load.close();
    }

    @Test
    void anActionStrikesOnAllNodesAndEndsOnAll() {
        List<Duration> begun = new ArrayList<>();
        List<Duration> ended = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String name = "round-" + round;

            CLUSTER.node(1).admin().create(Action.named(name).at(PRODUCT).abort(503));
            begun.add(everywhere("strikes", Sample::isHit));

            CLUSTER.node(2).admin().delete(name);
            ended.add(everywhere("is gone", Predicate.not(Sample::isHit)));
        }

        assertThat(samples.stream()).allMatch(Sample::isSound);
        Figures.note("action made on node 1 strikes on all three within", begun);
        Figures.note("action deleted on node 2 is gone from all three within", ended);
    }

    @Test
    void aHaltStopsAllNodesUntilItIsLifted() {
        CLUSTER.node(1).admin().create(Action.named("to-be-halted").at(PRODUCT).abort(503));
        everywhere("strikes", Sample::isHit);

        CLUSTER.node(2).admin().call("PUT", "/halt").send().is(200);
        Duration halted = everywhere("is halted", Predicate.not(Sample::isHit));
        assertThat(CLUSTER.nodes()).allMatch(Node::isHalted);

        CLUSTER.node(3).admin().call("DELETE", "/halt").send().is(204);
        Duration lifted = everywhere("strikes again", Sample::isHit);

        assertThat(samples.stream()).allMatch(Sample::isSound);
        Figures.note("halt on node 2 stops all three within", halted);
        Figures.note("halt lifted on node 3 is lifted on all three within", lifted);
    }

    @Test
    void aNodeThatWasKilledCatchesUp() {
        CLUSTER.node(1)
                .admin()
                .create(Action.named("deleted-meanwhile").at(STOCK).abort(503));
        CLUSTER.node(2)
                .admin()
                .call("POST", "/storms")
                .json("{\"name\": \"of-node-2\", \"users\": [\"nobody\"], \"duration\": \"PT1H\"}")
                .send()
                .is(201);
        CLUSTER.settle();
        CLUSTER.node(2).call(STOCK).send().is(503);
        String killed = instance(CLUSTER.node(2));

        CLUSTER.node(2).kill();
        long dead = System.nanoTime();
        Await.until(
                "the others call it silent, or know it no more",
                () -> nodes(CLUSTER.node(1)).stream()
                        .noneMatch(node -> node.getString("instance").equals(killed) && !node.getBoolean("silent")));
        Figures.noteSeconds("killed node called silent after", System.nanoTime() - dead);
        Await.until(
                "its storm ends", () -> CLUSTER.node(3).admin().items("/storms").isEmpty());
        Figures.noteSeconds("its storm ended after", System.nanoTime() - dead);
        CLUSTER.node(3).admin().delete("deleted-meanwhile");
        CLUSTER.node(1)
                .admin()
                .create(Action.named("made-meanwhile").at(PRODUCTS).abort(503));
        long start = System.nanoTime();
        CLUSTER.node(2).start();
        long open = System.nanoTime();

        Await.until("the node catches up", () -> {
            assertThat(CLUSTER.node(2).call(STOCK).send().isHit()).isFalse();
            return CLUSTER.node(2).call(PRODUCTS).send().isHit();
        });
        long caughtUp = System.nanoTime();
        assertThat(Duration.ofNanos(caughtUp - open)).isLessThan(BOUND);
        assertThat(CLUSTER.node(2).call(STOCK).send(5)).noneMatch(Answer::isHit);

        assertThat(samples.stream().filter(sample -> !sample.node().equals(CLUSTER.node(2))))
                .allMatch(Sample::isSound);
        Figures.noteSeconds("killed node open again after", open - start);
        Figures.noteSeconds("and caught up after another", caughtUp - open);
    }

    @Test
    void soManyAreHitOnAllNodesTogether() {
        int most = 1_000;
        CLUSTER.node(1)
                .admin()
                .create(Action.named("a-thousand").at(PRODUCT).abort(503).trigger("maxInjections", most));
        Await.until("as many are hit", () -> hits() >= most);
        Await.until("no more are hit for a while", () -> {
            long before = hits();
            long enough = samples.stream().count() + MANY;
            Await.until("more requests", () -> samples.stream().count() >= enough);
            return hits() == before;
        });
        // Two refresh intervals more, at 200 requests a second. Each for itself, the nodes would hit three thousand.
        assertThat(hits()).isBetween((long) most, 2L * most);
        Figures.note("of at most 1,000 injections, under load", hits());
    }

    @Test
    void everyNodeTellsOfItself() {
        CLUSTER.settle();
        Await.until("all nodes are current", () -> {
            List<JsonObject> nodes = nodes(CLUSTER.node(3));
            return nodes.size() == 3
                    && nodes.stream().allMatch(node -> node.getBoolean("current") && !node.getBoolean("silent"));
        });
        assertThat(nodes(CLUSTER.node(3)))
                .extracting(node -> node.getString("name"), node -> node.getString("state"))
                .containsExactly(tuple("node-1", "armed"), tuple("node-2", "armed"), tuple("node-3", "armed"));
        assertThat(nodes(CLUSTER.node(1)))
                .extracting(
                        node -> Duration.parse(node.getString("clockOffset")).abs())
                .as("clocks of one machine")
                .allMatch(offset -> offset.compareTo(Duration.ofMillis(500)) < 0);
    }

    private long hits() {
        return samples.stream().filter(Sample::isHit).count();
    }

    private static List<JsonObject> nodes(Node node) {
        return node.admin().items("/nodes");
    }

    private static String instance(Node node) {
        return nodes(node).stream()
                .filter(each -> each.getString("name").equals(node.name()))
                .max(Comparator.comparing(each -> each.getString("startedAt")))
                .orElseThrow()
                .getString("instance");
    }

    @Test
    void ofTwoAdministratorsWhoChangeTheSameVersionOneIsRefused() throws Exception {
        CLUSTER.admin().create(Action.named("contested").at(STOCK).abort(503));
        ExecutorService administrators = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                Node first = CLUSTER.nodes().get(race % 3);
                Node second = CLUSTER.nodes().get((race + 1) % 3);
                Node third = CLUSTER.nodes().get((race + 2) % 3);
                String version = first.admin()
                        .call("GET", "/actions/contested")
                        .send()
                        .is(200)
                        .header("ETag");
                CyclicBarrier start = new CyclicBarrier(2);

                List<Answer> answers = new ArrayList<>();
                for (Future<Answer> answer : administrators.invokeAll(
                        List.of(describing(first, race, version, start), describing(second, race, version, start)))) {
                    answers.add(answer.get());
                }

                answers.sort(Comparator.comparingInt(Answer::status));
                assertThat(answers.stream().map(Answer::status))
                        .as("race %s: %s", race, answers)
                        .containsExactly(200, 412);
                assertThat(third.admin().read("contested"))
                        .isEqualTo(answers.get(0).json());
            }
        } finally {
            administrators.shutdownNow();
        }
        Figures.note("races of two administrators", RACES + ", each with one 200 and one 412");
    }

    private static Callable<Answer> describing(Node node, int race, String version, CyclicBarrier start) {
        return () -> {
            start.await();
            return node.admin()
                    .call("PATCH", "/actions/contested")
                    .header("If-Match", version)
                    .json("{\"description\": \"race " + race + ", by " + node + "\"}")
                    .send();
        };
    }

    /**
     * Waits until what was just changed holds on all nodes, and returns how long it took: when the last request was sent
     * that saw nothing of it.
     */
    private Duration everywhere(String what, Predicate<Sample> holds) {
        long changed = System.nanoTime();
        for (Node node : CLUSTER.nodes()) {
            Await.until(
                    "it " + what + " on " + node,
                    () -> holds.test(new Sample(
                            node, System.nanoTime(), node.call(PRODUCT).send())));
        }
        Duration last = Duration.ZERO;
        for (Node node : CLUSTER.nodes()) {
            Duration latest = samples.latest(node, changed, holds.negate());
            assertThat(latest).as("it %s on %s", what, node).isLessThanOrEqualTo(BOUND);
            last = latest.compareTo(last) > 0 ? latest : last;
        }
        return last;
    }
}
