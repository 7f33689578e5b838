package org.chaosee.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.time.Duration;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.node.NodeState;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes of one name that share a store, and its clock. */
class NodesTest {

    private static final Initiator ALICE = Initiator.code("alice");

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestClock time = new TestClock();
    private final TestStore store = new TestStore();
    private final TestNode here = new TestNode(store);
    private final TestNode there = new TestNode(store);

    NodesTest() {
        store.clock(time);
        there.clock.advance(Duration.ofHours(1));
    }

    @Test
    void each_node_is_told_of_with_its_clock_and_its_revision() {
        second();
        NodeList list = here.nodes.list();
        assertThat(list.complete()).isTrue();
        assertThat(list.nodes()).hasSize(2).noneMatch(NodeList.SeenNode::silent).allMatch(NodeList.SeenNode::current);
        assertThat(list.nodes())
                .extracting(seen -> seen.node().clockOffset())
                .containsExactlyInAnyOrder(Duration.ZERO, Duration.ofHours(-1));
    }

    @Test
    void who_has_not_caught_up_shows() {
        second();
        store.put(abort("down").build());
        here.tick();
        NodeList list = here.nodes.list();
        assertThat(list.revision()).isEqualTo(1);
        assertThat(list.nodes())
                .filteredOn(seen -> !seen.current())
                .extracting(seen -> seen.node().instance())
                .containsExactly(there.vitals.identity().instance());
        second();
        assertThat(here.nodes.list().nodes()).allMatch(NodeList.SeenNode::current);
    }

    @Test
    void a_node_tells_of_itself_once_in_an_interval_and_when_there_is_news() {
        second();
        store.nodeUses();
        for (int i = 1; i < NodeSettings.DEFAULTS.heartbeat().toSeconds(); i++) {
            second();
        }
        assertThat(store.nodeUses()).doesNotContain("beat");
        second();
        assertThat(store.nodeUses()).contains("beat");
        here.halts.halt(ALICE);
        store.nodeUses();
        here.tick();
        assertThat(store.nodeUses()).contains("beat");
        assertThat(of(here).state()).isEqualTo(NodeState.HALTED);
        assertThat(of(here).cause()).contains("alice");
    }

    @Test
    void a_node_that_dies_is_silent_and_then_forgotten() {
        second();
        for (int i = 0; i < 16; i++) {
            alone();
        }
        assertThat(here.nodes.list().nodes())
                .filteredOn(NodeList.SeenNode::silent)
                .extracting(seen -> seen.node().instance())
                .containsExactly(there.vitals.identity().instance());
        for (int i = 0; i < 150; i++) {
            alone();
        }
        assertThat(here.nodes.list().nodes()).hasSize(1);
    }

    @Test
    void a_node_that_stops_is_forgotten_at_once() {
        second();
        there.heartbeat.leave();
        assertThat(here.nodes.list().nodes()).hasSize(1);
    }

    @Test
    void without_the_store_a_node_knows_of_itself() {
        second();
        store.down("no route");
        second();
        NodeList list = here.nodes.list();
        assertThat(list.complete()).isFalse();
        assertThat(list.nodes()).singleElement().satisfies(seen -> {
            assertThat(seen.node().state()).isEqualTo(NodeState.STORE_DOWN);
            assertThat(seen.node().cause()).isEqualTo("no route");
        });
    }

    @Test
    void a_store_that_may_only_be_read_is_told_of_once_and_obeyed() {
        store.beforeBeat(() -> {
            throw new StoreUnavailableException("read-only", null);
        });
        store.put(abort("down").build());
        for (int i = 0; i < 20; i++) {
            second();
        }
        assertThat(here.hits()).containsExactly("down");
        assertThat(here.refresher.status().up()).isTrue();
        assertThat(here.heartbeat.trouble()).isEqualTo("read-only");
        assertThat(log.lines(LogMessage.HEARTBEAT_FAILED))
                .as("once on each node")
                .hasSize(2);
        store.beforeBeat(() -> {});
        for (int i = 0; i < 6; i++) {
            second();
        }
        assertThat(here.heartbeat.trouble()).isNull();
    }

    @Test
    void a_node_that_may_not_take_dead_rows_away_is_told_of_all_the_same() {
        store.beforeUse(() -> {
            if (store.latestNodeUse().equals("bury")) {
                throw new StoreUnavailableException("permission denied", null);
            }
        });
        for (int i = 0; i < 200; i++) {
            second();
        }
        assertThat(log.lines(LogMessage.HEARTBEAT_FAILED)).isEmpty();
        assertThat(here.heartbeat.trouble()).isNull();
    }

    @Test
    void a_dead_node_is_left_out_before_its_row_is_taken_away() {
        second();
        for (int i = 0; i < 62; i++) {
            alone();
        }
        assertThat(here.nodes.list().nodes())
                .extracting(seen -> seen.node().instance())
                .containsExactly(here.vitals.identity().instance());
    }

    @Test
    void one_that_has_left_tells_of_itself_no_more() {
        second();
        there.heartbeat.leave();
        for (int i = 0; i < 10; i++) {
            second();
        }
        assertThat(store.nodes())
                .extracting(ChaosNode::instance)
                .containsExactly(here.vitals.identity().instance());
    }

    @Test
    void a_node_started_when_it_did_and_not_when_the_store_was_there() {
        store.down("no route");
        second();
        second();
        store.up();
        for (int i = 0; i < 10; i++) {
            second();
        }
        assertThat(of(here).startedAt()).isEqualTo(TestClock.START);
    }

    private ChaosNode of(TestNode node) {
        return store.nodes().stream()
                .filter(each -> each.instance().equals(node.vitals.identity().instance()))
                .findFirst()
                .orElseThrow();
    }

    private void second() {
        time.advance(TestNode.INTERVAL);
        here.tick();
        there.tick();
    }

    /** There, nothing happens any more. */
    private void alone() {
        time.advance(TestNode.INTERVAL);
        here.tick();
    }
}
