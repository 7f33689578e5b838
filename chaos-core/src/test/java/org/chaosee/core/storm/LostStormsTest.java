package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes that share a store, and its clock. */
class LostStormsTest {

    private static final Initiator ALICE = Initiator.code("alice");
    private static final Map<String, Object> GALE =
            Map.of("name", "gale", "users", List.of("alice"), "duration", "PT1H");

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestClock time = new TestClock();
    private final TestStore store = new TestStore();
    private final TestNode here = new TestNode(store);
    private final TestNode there = new TestNode(store);

    LostStormsTest() {
        store.clock(time);
        there.clock.advance(Duration.ofHours(1));
    }

    @Test
    void a_storm_ends_when_the_node_that_began_it_dies() {
        second();
        there.storms.begin(GALE, ALICE);
        second();
        assertThat(of(there).storms()).containsExactly("gale");
        for (int i = 0; i < 60; i++) {
            alone();
        }
        assertThat(here.storms.list()).hasSize(1);
        for (int i = 0; i < 40; i++) {
            alone();
        }
        assertThat(here.storms.list()).isEmpty();
        assertThat(store.peek().actions()).isEmpty();
        assertThat(log.lines(LogMessage.STORM_LOST)).hasSize(1);
        assertThat(store.audit(new AuditQuery(AuditEvent.STORM_ENDED, null, null, null, null, 0, 10))
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor().name()).isEqualTo("node-death"));
    }

    @Test
    void a_storm_of_the_start_lasts_as_long_as_one_of_the_nodes_that_want_it() {
        Map<String, StormSettings> gale =
                Map.of("gale", new StormSettings(Map.of("users", List.of("alice"), "duration", "PT1H"), false, true));
        TestStore shared = new TestStore();
        shared.clock(time);
        TestNode first = new TestNode(shared, gale);
        first.tick();
        TestNode second = new TestNode(shared, gale);
        for (int i = 0; i < 300; i++) {
            time.advance(TestNode.INTERVAL);
            second.tick();
        }
        assertThat(second.storms.list()).hasSize(1);
    }

    @Test
    void a_storm_lasts_as_long_as_its_node_lives() {
        second();
        there.storms.begin(GALE, ALICE);
        for (int i = 0; i < 300; i++) {
            second();
        }
        assertThat(here.storms.list()).hasSize(1);
        there.storms.end("gale", ALICE);
        second();
        assertThat(of(there).storms()).isEmpty();
    }

    /** Nodes ask less and less often, so they come back at different times. */
    @Test
    void an_outage_of_the_store_ends_no_storm_of_a_node_that_lives() {
        second();
        there.storms.begin(GALE, ALICE);
        second();
        store.down("restart");
        seconds(93);
        store.up();
        here.access.read();
        seconds(60);
        assertThat(there.refresher.status().up()).isTrue();
        assertThat(log.lines(LogMessage.STORM_LOST)).isEmpty();
        assertThat(here.storms.list()).hasSize(1);
    }

    @Test
    void a_node_that_cannot_tell_of_its_storm_does_not_end_it() {
        store.beforeBeat(() -> {
            throw new StoreUnavailableException("permission denied", null);
        });
        seconds(60);
        here.storms.begin(GALE, ALICE);
        for (int i = 0; i < 60; i++) {
            alone();
        }
        assertThat(log.lines(LogMessage.STORM_LOST)).isEmpty();
        assertThat(here.storms.list()).hasSize(1);
    }

    @Test
    void a_storm_of_which_one_action_was_deleted_lasts() {
        seconds(60);
        there.storms.begin(GALE, ALICE);
        second();
        String first = there.refresher.latest().actions().get(0).action().name();
        there.actions.delete(first, OptionalLong.empty(), ALICE);
        int left = store.peek().actions().size();
        seconds(60);
        assertThat(left).isPositive();
        assertThat(store.peek().actions()).hasSize(left);
        assertThat(of(there).storms()).containsExactly("gale");
    }

    @Test
    void a_storm_is_told_of_also_when_the_store_went_away_right_after_it_was_begun() {
        seconds(60);
        store.beforeWrite(() -> store.down("blip"));
        here.storms.begin(GALE, ALICE);
        store.beforeWrite(() -> {});
        here.tick();
        store.up();
        seconds(90);
        assertThat(of(here).storms()).containsExactly("gale");
        assertThat(here.storms.list()).hasSize(1);
    }

    @Test
    void the_storm_of_a_dead_node_ends_also_when_the_clock_of_the_store_was_set_back() {
        second();
        there.storms.begin(GALE, ALICE);
        seconds(60);
        time.set(time.instant().minus(Duration.ofMinutes(30)));
        seconds(10);
        for (int i = 0; i < 200; i++) {
            alone();
        }
        assertThat(here.storms.list()).isEmpty();
    }

    private ChaosNode of(TestNode node) {
        return store.nodes().stream()
                .filter(each -> each.instance().equals(node.vitals.identity().instance()))
                .findFirst()
                .orElseThrow();
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            second();
        }
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
