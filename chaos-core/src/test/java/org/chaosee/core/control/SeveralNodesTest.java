package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Documents.abort;
import static org.chaosee.core.testing.Documents.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes share a store. */
class SeveralNodesTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode here = new TestNode();
    private final TestNode there = new TestNode(here.store);

    @Test
    void a_change_is_in_force_here_at_once_and_there_after_one_interval() {
        here.actions.create(abort("down"), Initiator.code("alice"));
        assertThat(there.hits()).isEmpty();
        there.tick();
        assertThat(there.hits()).containsExactly("down");
        there.actions.enable("down", false, OptionalLong.empty(), Initiator.code("bob"));
        assertThat(here.hits()).containsExactly("down");
        here.tick();
        assertThat(here.hits()).isEmpty();
    }

    @Test
    void what_another_node_stored_is_found_without_waiting_for_the_interval() {
        there.actions.create(abort("down"), Initiator.code("alice"));
        assertThat(here.actions.find("down").action().createdBy()).isEqualTo("alice");
    }

    @Test
    void both_decide_alike_call_by_call() {
        here.actions.create(with(abort("half"), "trigger", Map.of("probability", 50)), Initiator.code("alice"));
        there.tick();
        assertThat(run(here)).isEqualTo(run(there)).contains(true, false);
    }

    private static List<Boolean> run(TestNode node) {
        List<Boolean> hits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            hits.add(!node.hits().isEmpty());
        }
        return hits;
    }
}
