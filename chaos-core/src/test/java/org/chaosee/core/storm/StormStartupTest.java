package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chaosee.api.storm.Storm;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StormStartupTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestStore store = new TestStore();

    @Test
    void a_storm_begins_with_the_application_once() {
        TestNode node = node(Map.of("users", List.of("alice")));
        node.tick();
        assertThat(node.storms.list()).extracting(Storm::name).containsExactly("gale");
        assertThat(node.storms.find("gale").begunBy()).isEqualTo("the start of node-1");

        node.storms.end("gale", Initiator.code("bob"));
        node.tick();
        node.tick();
        assertThat(node.storms.list()).isEmpty();
    }

    @Test
    void it_waits_for_the_store() {
        TestNode node = node(Map.of("users", List.of("alice")));
        store.down("gone");
        node.tick();
        store.up();
        node.clock.advance(TestNode.INTERVAL.multipliedBy(60));
        node.tick();
        assertThat(node.storms.list()).extracting(Storm::name).containsExactly("gale");
    }

    @Test
    void of_several_nodes_one_begins_it() {
        TestNode one = node(Map.of("users", List.of("alice")));
        TestNode other = node(Map.of("users", List.of("alice")));
        one.tick();
        other.tick();
        other.tick();
        assertThat(other.storms.list()).hasSize(1);
        assertThat(log.lines(LogMessage.STORM_BEGUN)).hasSize(1);
        assertThat(log.lines(LogMessage.STORM_NOT_BEGUN)).isEmpty();
    }

    @Test
    void one_that_cant_be_had_is_told_once() {
        TestNode node = node(Map.of("users", List.of("alice"), "faults", List.of("optimistic-lock"), "jpaPercent", 0));
        node.tick();
        node.tick();
        assertThat(node.storms.list()).isEmpty();
        assertThat(log.lines(LogMessage.STORM_NOT_BEGUN))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("gale", "/faults leave nothing to strike with"));
    }

    @Test
    void one_that_a_halt_forbids_does_not_begin_when_that_is_lifted() {
        TestNode node = node(Map.of("users", List.of("alice")));
        Initiator alice = Initiator.code("alice");
        node.halts.halt(alice);
        node.tick();
        node.halts.lift(alice);
        node.tick();
        assertThat(node.storms.list()).isEmpty();
        assertThat(log.lines(LogMessage.STORM_NOT_BEGUN)).hasSize(1);
    }

    private TestNode node(Map<String, Object> members) {
        return new TestNode(store, Map.of("gale", new StormSettings(members, false, true)));
    }
}
