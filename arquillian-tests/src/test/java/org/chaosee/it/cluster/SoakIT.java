package org.chaosee.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.it.cluster.fixture.Count;
import org.chaosee.it.cluster.fixture.Flippers;
import org.chaosee.it.cluster.fixture.Load;
import org.chaosee.it.cluster.fixture.Node;
import org.chaosee.it.cluster.fixture.OpenCluster;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.MetricsPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Fifty customers, while actions come and go twenty times a second: nothing is lost count of, and nothing piles up. For
 * {@code soak.duration}, half a minute unless that says something else; of the heap, only a longer one tells.
 */
class SoakIT {

    @RegisterExtension
    static final OpenCluster CLUSTER = new OpenCluster();

    private static final Duration DURATION = Duration.parse(System.getProperty("soak.duration", "PT30S"));

    private static final int CLIENTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final long SEED = 11;
    private static final List<Endpoint> ENDPOINTS = List.of(Endpoint.PRODUCTS, Endpoint.PRODUCT, Endpoint.STOCK);

    /** What the heap does until then is warming up. */
    private static final Duration WARM = Duration.ofMinutes(1);

    /** Each look is a full collection. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** How long there has to be something to compare. */
    private static final Duration TELLING = Duration.ofMinutes(3);

    /** Of the heap from the second minute on: how much higher than in the beginning it may be in the end. */
    private static final double TOLERANCE = 0.1;

    private final Count count = new Count();
    private final Map<Node, List<Long>> heaps = new LinkedHashMap<>();

    @Test
    void everyInjectionIsAccountedForAndNothingPilesUp() {
        Map<Node, Long> metricsBefore = new LinkedHashMap<>();
        Map<Node, Long> tallyBefore = new LinkedHashMap<>();
        for (Node node : CLUSTER.nodes()) {
            heaps.put(node, new ArrayList<>());
            metricsBefore.put(node, metric(node));
            tallyBefore.put(node, (long) node.injected());
        }
        AtomicInteger turn = new AtomicInteger();
        Load load = Load.start(
                CLIENTS,
                PAUSE,
                CLUSTER.nodes(),
                node -> node.call(ENDPOINTS.get(turn.getAndIncrement() % ENDPOINTS.size())),
                count);
        Flippers flippers = Flippers.start(CLUSTER.nodes(), SEED);
        long start = System.nanoTime();
        try {
            look(start);
            assertThat(flippers.areFlipping()).isTrue();
        } finally {
            flippers.close();
            load.close();
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        Figures.note(
                "soak of " + DURATION,
                count.requests() + " requests (" + count.requests() / seconds + "/s), " + flippers.flips()
                        + " changes (" + flippers.flips() / seconds + "/s)");

        assertThat(flippers.refusals()).isEmpty();
        assertThat(count.unsound()).isEmpty();
        for (Node node : CLUSTER.nodes()) {
            long marks = count.marks(node);
            Figures.note("injections on " + node, marks);
            Figures.note("used heap of " + node + " in MiB", heaps.get(node));
            assertThat(marks).isPositive();
            assertThat(node.injected() - tallyBefore.get(node)).as(node.name()).isEqualTo(marks);
            assertThat(metric(node) - metricsBefore.get(node)).as(node.name()).isEqualTo(marks);
        }
        if (DURATION.compareTo(TELLING) >= 0) {
            heaps.forEach(SoakIT::assertLevel);
        }
    }

    /** Looks at the heaps now and then, until the time is over or something has gone wrong. */
    private void look(long start) {
        while (System.nanoTime() - start < DURATION.toNanos() && !count.awaitUnsound(LOOK)) {
            if (System.nanoTime() - start >= WARM.toNanos()) {
                heaps.forEach((node, used) -> used.add(node.usedHeap() >> 20));
            }
        }
    }

    /** The mean of the last third is not above that of the first. */
    private static void assertLevel(Node node, List<Long> heap) {
        int third = heap.size() / 3;
        assertThat(mean(heap.subList(heap.size() - third, heap.size())))
                .as("%s: %s", node, heap)
                .isLessThan(mean(heap.subList(0, third)) * (1 + TOLERANCE));
    }

    private static double mean(List<Long> heap) {
        return heap.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    private static long metric(Node node) {
        return Math.round(MetricsPage.read(node.request("GET", "/metrics")).total("chaos_injections_total"));
    }
}
