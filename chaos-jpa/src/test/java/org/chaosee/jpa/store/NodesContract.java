package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.node.NodeState;
import org.chaosee.api.spi.ActionStore;
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

    /** A living node, when it told of itself, and which storms it answers for. */
    static ChaosNode node(UUID instance, Instant seenAt, List<String> storms) {
        return new ChaosNode(
                instance, "node-1", "shop", "1", START, seenAt, Duration.ZERO, 1, 0, NodeState.ARMED, null, storms);
    }
}
