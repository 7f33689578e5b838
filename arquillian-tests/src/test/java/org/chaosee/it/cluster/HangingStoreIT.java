package org.chaosee.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCT;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chaosee.it.cluster.fixture.Load;
import org.chaosee.it.cluster.fixture.Node;
import org.chaosee.it.cluster.fixture.OpenCluster;
import org.chaosee.it.cluster.fixture.Postgres;
import org.chaosee.it.cluster.fixture.Samples;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables can't be read, and nobody is told so: whoever asks waits. No customer does, and no halt. */
class HangingStoreIT {

    @RegisterExtension
    static final OpenCluster CLUSTER = new OpenCluster();

    private static final int CLIENTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** Requests of the load, so many that the nodes have looked for changes meanwhile. */
    private static final int MANY = 500;

    /** Generous: the machine has other work, too. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Samples samples = new Samples();

    @Test
    void noCustomerWaitsAndAHaltHoldsAtOnce() {
        CLUSTER.admin().create(Action.named("lasting").at(STOCK).abort(503));
        CLUSTER.settle();
        CLUSTER.nodes().forEach(node -> node.call(PRODUCT).send().is(200));
        Load load = Load.start(CLIENTS, PAUSE, CLUSTER.nodes(), node -> node.call(PRODUCT), samples);
        try {
            long begin = System.nanoTime();
            await(MANY);
            long hanging = System.nanoTime();
            CompletableFuture<Answer> halt;
            Postgres.Lock lock = CLUSTER.postgres().lock("chaos_revision");
            try {
                await(MANY);
                assertThat(CLUSTER.nodes())
                        .allMatch(node -> node.call(STOCK).send().isHit());

                long asked = System.nanoTime();
                halt = CompletableFuture.supplyAsync(HangingStoreIT::halt);
                Await.until(
                        "the node that is asked is halted",
                        () -> !CLUSTER.node(1).call(STOCK).send().isHit());
                Duration held = Duration.ofNanos(System.nanoTime() - asked);
                Figures.note("halt while the store hangs holds on the node that is asked after", held);
                assertThat(held).isLessThan(SOON);
                assertThat(CLUSTER.node(2).call(STOCK).send().isHit())
                        .as("nobody could tell the others")
                        .isTrue();
                Figures.note("and is answered after", halt.join().is(503).took());
                for (Node node : CLUSTER.nodes()) {
                    Await.until(
                            node + " says so",
                            () -> node.store().getString("cause", "").startsWith("no answer since"));
                }
            } finally {
                lock.close();
            }
            long over = System.nanoTime();
            for (Node node : CLUSTER.nodes()) {
                Await.until("halted is " + node, () -> !node.call(STOCK).send().isHit());
            }
            Figures.noteSeconds("all are halted when it answers again after", System.nanoTime() - over);
            compare(samples.times(begin, hanging), samples.times(hanging, over));
        } finally {
            load.close();
        }
        assertThat(samples.stream()).allMatch(sample -> sample.isSound() && !sample.isHit());
        assertThat(CLUSTER.admin().items("/audit?event=halted").get(0).getString("reason"))
                .isEqualTo("it hangs");
    }

    private static Answer halt() {
        return CLUSTER.admin()
                .call("PUT", "/halt")
                .json("{\"reason\": \"it hangs\"}")
                .send();
    }

    private void await(int requests) {
        long enough = samples.stream().count() + requests;
        Await.until("more requests", () -> samples.stream().count() >= enough);
    }

    /** A request that waits for the store waits for seconds. */
    private static void compare(List<Duration> before, List<Duration> during) {
        Figures.note("slowest request before the store hangs", Collections.max(before));
        Figures.note("slowest request while it hangs", Collections.max(during));
        assertThat(Collections.max(during))
                .isLessThan(Collections.max(before).multipliedBy(4).plusSeconds(1));
    }
}
