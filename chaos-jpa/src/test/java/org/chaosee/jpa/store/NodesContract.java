package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.node.NodeState;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreWrite;
import org.junit.jupiter.api.Test;

/** What nodes tell each other of themselves. */
interface NodesContract {

    UUID FIRST = new UUID(8, 1);
    UUID SECOND = new UUID(8, 2);
    Instant START = Instant.parse("2026-01-01T12:00:00.123456Z");

    ActionStore store();

    @Test
    default void aNodeComesBackAsItWasTold() {
        ChaosNode full = new ChaosNode(
                FIRST,
                "node-1",
                "shop",
                "0.1.0",
                START,
                START.plusSeconds(5),
                Duration.ofMillis(-1500),
                12,
                42,
                NodeState.HALTED,
                "by alice",
                List.of("gale", "storm-2"));
        store().beat(full);
        ChaosNode bare = new ChaosNode(
                SECOND, "node-1", null, "0.1.0", START, START, Duration.ZERO, 0, 0, NodeState.ARMED, null, List.of());
        store().beat(bare);
        assertThat(store().nodes()).containsExactlyInAnyOrder(full, bare);
        assertThat(store().glance().state().revision()).isZero();
    }

    @Test
    default void whatIsToldLaterTakesItsPlace() {
        store().beat(node(FIRST, START, List.of("gale")));
        ChaosNode later = node(FIRST, START.plusSeconds(5), List.of());
        store().beat(later);
        assertThat(store().nodes()).containsExactly(later);
    }

    @Test
    default void stormsAreClaimedByThoseWhoHaveBeenSeen() {
        store().beat(node(FIRST, START, List.of("gale", "hail")));
        store().beat(node(SECOND, START.plusSeconds(60), List.of("hail", "snow")));
        assertThat(store().claimedStorms(START)).containsExactlyInAnyOrder("gale", "hail", "snow");
        assertThat(store().claimedStorms(START.plusSeconds(1))).containsExactlyInAnyOrder("hail", "snow");
    }

    @Test
    default void nodesLeaveAndAreBuried() {
        store().beat(node(FIRST, START, List.of()));
        store().beat(node(SECOND, START.plusSeconds(60), List.of()));
        assertThat(store().bury(START)).isZero();
        assertThat(store().bury(START.plusSeconds(1))).isEqualTo(1);
        assertThat(store().nodes()).extracting(ChaosNode::instance).containsExactly(SECOND);
        store().leave(SECOND);
        store().leave(FIRST);
        assertThat(store().nodes()).isEmpty();
    }

    @Test
    default void hitsOfOtherNodesAreSummedUp() {
        UUID action = new UUID(9, 1);
        UUID other = new UUID(9, 2);
        UUID third = new UUID(8, 3);
        assertThat(store().exchange(FIRST, List.of(new HitCount(action, START, 4)), Set.of(action)))
                .isEmpty();
        assertThat(store().exchange(third, List.of(new HitCount(action, START, 1)), Set.of(other)))
                .isEmpty();
        assertThat(store().exchange(
                                SECOND,
                                List.of(new HitCount(action, START.plusSeconds(1), 100), new HitCount(other, START, 7)),
                                Set.of(action)))
                .containsExactly(new HitCount(action, START, 5));
        assertThat(store().exchange(FIRST, List.of(new HitCount(action, START.plusSeconds(1), 2)), Set.of(action)))
                .containsExactlyInAnyOrder(
                        new HitCount(action, START, 1), new HitCount(action, START.plusSeconds(1), 100));
        assertThat(store().glance().state().revision()).isZero();
    }

    @Test
    default void whatWasSaidOfAnActionGoesWithIt() {
        UUID action = UUID.randomUUID();
        store().write(StoreWrite.of(new Change.Create(action, TestDocuments.full(action, "counted"))));
        store().exchange(FIRST, List.of(new HitCount(action, START, 4)), Set.of(action));
        store().write(StoreWrite.of(new Change.Delete(action, 1)));
        assertThat(store().exchange(SECOND, List.of(), Set.of(action))).isEmpty();
    }

    private static ChaosNode node(UUID instance, Instant seenAt, List<String> storms) {
        return new ChaosNode(
                instance, "node-1", "shop", "1", START, seenAt, Duration.ZERO, 1, 0, NodeState.ARMED, null, storms);
    }
}
