package org.chaosee.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Documents.abort;
import static org.chaosee.core.testing.Documents.with;

import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedCountsTest {

    private static final Initiator ALICE = Initiator.code("alice");

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestStore store = new TestStore();
    private final TestNode here = new TestNode(store);
    private final TestNode there = new TestNode(store);

    @Test
    void so_many_are_hit_on_all_nodes_together() {
        create(10);
        assertThat(hits(here, 4)).isEqualTo(4);
        second();
        assertThat(hits(there, 20)).isEqualTo(6);
        second();
        assertThat(hits(here, 20)).isZero();
    }

    @Test
    void before_they_hear_of_each_other_no_node_hits_more_than_its_share_of_the_bound() {
        create(10);
        assertThat(hits(here, 20) + hits(there, 20)).isEqualTo(20);
        second();
        assertThat(hits(here, 20) + hits(there, 20)).isZero();
    }

    @Test
    void what_a_node_hit_counts_when_it_is_gone() {
        create(10);
        assertThat(hits(there, 7)).isEqualTo(7);
        second();
        TestNode restarted = new TestNode(store);
        restarted.tick();
        assertThat(hits(restarted, 20)).isEqualTo(3);
    }

    @Test
    void what_lasts_longer_when_its_time_was_over_begins_anew() {
        create(10);
        assertThat(hits(here, 20)).isEqualTo(10);
        for (int i = 0; i < 16 * 60; i++) {
            second();
        }
        Map<String, Object> later =
                Map.of("expiresAt", here.time.instant().plusSeconds(600).toString());
        here.actions.patch("down", later, OptionalLong.empty(), ALICE);
        second();
        assertThat(hits(here, 20)).isEqualTo(10);
        second();
        assertThat(hits(there, 20) + hits(here, 20)).isZero();
    }

    @Test
    void what_lasts_longer_in_time_goes_on_counting() {
        create(10);
        assertThat(hits(here, 6)).isEqualTo(6);
        Map<String, Object> later =
                Map.of("expiresAt", here.time.instant().plusSeconds(3_000).toString());
        here.actions.patch("down", later, OptionalLong.empty(), ALICE);
        second();
        second();
        assertThat(hits(there, 20)).isEqualTo(4);
    }

    @Test
    void a_node_that_may_not_tell_of_its_hits_says_so_and_hears_of_those_of_others() {
        create(10);
        assertThat(hits(there, 7)).isEqualTo(7);
        second();
        store.beforeExchange(own -> {
            if (!own.isEmpty()) {
                throw new StoreUnavailableException("permission denied", null);
            }
        });
        assertThat(hits(here, 2)).isEqualTo(2);
        second();
        assertThat(here.sharedCounts.trouble()).isEqualTo("permission denied");
        assertThat(log.lines(LogMessage.HEARTBEAT_FAILED)).hasSize(1);
        assertThat(hits(here, 20)).isEqualTo(1);
        store.beforeExchange(own -> {});
        second();
        assertThat(here.sharedCounts.trouble()).isNull();
        assertThat(hits(there, 20)).isZero();
    }

    @Test
    void being_enabled_anew_begins_anew_on_all_nodes_at_once() {
        create(10);
        assertThat(hits(here, 20)).isEqualTo(10);
        second();
        here.actions.enable("down", false, OptionalLong.empty(), ALICE);
        here.actions.enable("down", true, OptionalLong.empty(), ALICE);
        second(); // there, nobody has seen it disabled
        assertThat(hits(there, 4)).isEqualTo(4);
        second();
        assertThat(hits(here, 20)).isEqualTo(6);
    }

    @Test
    void other_changes_go_on_counting() {
        create(10);
        assertThat(hits(here, 9)).isEqualTo(9);
        second();
        there.actions.patch("down", Map.of("reason", "GameDay"), OptionalLong.empty(), ALICE);
        second();
        assertThat(hits(there, 20)).isEqualTo(1);
    }

    @Test
    void while_the_store_is_away_each_node_goes_by_what_it_has_heard() {
        create(10);
        assertThat(hits(there, 6)).isEqualTo(6);
        second();
        store.down("no route");
        second();
        assertThat(hits(here, 20)).isEqualTo(4);
        store.up();
        for (int i = 0; i < 5; i++) {
            second();
        }
        assertThat(hits(there, 20)).isZero();
    }

    @Test
    void without_such_a_bound_nobody_asks() {
        here.actions.create(abort("down"), ALICE);
        second();
        store.nodeUses();
        second();
        assertThat(store.nodeUses()).doesNotContain("exchange");
    }

    private void create(int maxInjections) {
        here.actions.create(with(abort("down"), "trigger", Map.of("maxInjections", maxInjections)), ALICE);
        second();
    }

    private void second() {
        here.tick();
        there.tick();
        here.clock.advance(TestNode.INTERVAL);
        here.tick();
    }

    private static int hits(TestNode node, int calls) {
        int hits = 0;
        for (int i = 0; i < calls; i++) {
            hits += node.hits().size();
        }
        return hits;
    }
}
