package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.core.storm.Storms.document;
import static org.chaosee.core.storm.Storms.gale;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.api.storm.StormRunningException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.control.ActionFilter;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestCall;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StormServiceTest {

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<String, Object> HURRICANE = gale("httpPercent", 100);

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode node = new TestNode();
    private final TestNode other = new TestNode(node.store);

    @Test
    void a_storm_that_is_begun_is_in_force_here_at_once_and_there_after_one_interval() {
        node.storms.begin(HURRICANE, Initiator.code("eve"));
        assertThat(hits(node)).isNotEmpty();
        assertThat(hits(other)).isEmpty();
        other.tick();
        assertThat(hits(other)).isNotEmpty();
    }

    @Test
    void a_storm_is_told_of_by_any_node() {
        Storm begun = node.storms.begin(gale(), Initiator.code("eve"));
        assertThat(begun)
                .isEqualTo(new Storm(
                        "gale",
                        List.of("alice"),
                        List.of(),
                        false,
                        TestClock.START,
                        TestClock.START.plus(MINUTE),
                        "eve",
                        TestEngine.NODE));
        assertThat(node.storms.find("gale")).isEqualTo(begun);
        assertThat(other.storms.find("gale")).isEqualTo(begun);
        assertThat(other.storms.list()).containsExactly(begun);
    }

    @Test
    void a_storm_for_everyone_and_by_nobody_known() {
        TestNode configured = new TestNode(new TestStore(), Map.of("gale", Storms.forEveryone()));
        Storm begun = configured.storms.begin(StormRequest.begin("gale").toTree(), Initiator.code(null));
        assertThat(begun.everyone()).isTrue();
        assertThat(begun.begunBy()).isNull();
    }

    @Test
    void beginning_is_one_write_and_one_line() {
        node.store.uses();
        node.storms.begin(gale(), Initiator.code("eve"));
        assertThat(node.store.uses()).containsOnlyOnce("write");
        assertThat(node.store.peek().actions()).hasSize(26);
        assertThat(log.lines(LogMessage.STORM_BEGUN))
                .containsExactly("CHAOS-0205 Storm gale was begun by eve: 26 actions, for users alice, until"
                        + " 2026-01-01T12:01:00Z, with the seed 4711.");
        assertThat(log.lines(LogMessage.ACTION_CREATED)).isEmpty();
    }

    @Test
    void a_storm_is_not_begun_twice() {
        node.storms.begin(gale(), Initiator.code("eve"));
        long revision = node.store.peek().revision();
        assertThatThrownBy(() -> node.storms.begin(gale(), Initiator.code("eve")))
                .isInstanceOf(StormRunningException.class)
                .hasMessageContaining("2026-01-01T12:01:00Z");
        assertThatThrownBy(() -> other.storms.begin(gale(), Initiator.code("eve")))
                .isInstanceOf(StormRunningException.class);
        assertThat(node.store.peek().revision()).isEqualTo(revision);
    }

    @Test
    void of_two_nodes_that_begin_it_together_one_does() {
        node.store.beforeWrite(() -> {
            node.store.beforeWrite(() -> {});
            other.storms.begin(gale(), Initiator.code("bob"));
        });
        assertThatThrownBy(() -> node.storms.begin(gale(), Initiator.code("eve")))
                .isInstanceOf(StormRunningException.class);
        assertThat(node.storms.find("gale").begunBy()).isEqualTo("bob");
        assertThat(node.store.peek().actions()).hasSize(26);
    }

    @Test
    void storms_of_other_names_go_together() {
        node.storms.begin(gale(), Initiator.code("eve"));
        node.clock.advance(Duration.ofSeconds(1));
        node.storms.begin(document("name", "gale-http", "roles", List.of("tester")), Initiator.code("eve"));
        assertThat(node.storms.list()).extracting(Storm::name).containsExactly("gale", "gale-http");
        node.storms.end("gale", Initiator.code("eve"));
        assertThat(node.storms.list()).extracting(Storm::name).containsExactly("gale-http");
    }

    @Test
    void what_is_left_of_an_expired_storm_makes_room_for_the_next() {
        node.storms.begin(gale(), Initiator.code("eve"));
        node.clock.advance(MINUTE);
        assertThat(node.store.peek().actions()).hasSize(26);
        node.store.uses();
        node.storms.begin(gale("faults", List.of("latency")), Initiator.code("bob"));
        assertThat(node.store.uses()).containsOnlyOnce("write");
        assertThat(node.store.peek().actions()).hasSize(5);
        assertThat(node.storms.find("gale").begunBy()).isEqualTo("bob");
    }

    @Test
    void what_another_node_clears_away_meanwhile_is_no_obstacle() {
        node.storms.begin(gale(), Initiator.code("eve"));
        node.clock.advance(MINUTE);
        node.store.beforeWrite(() -> {
            node.store.beforeWrite(() -> {});
            other.storms.end("gale", Initiator.code("bob"));
        });
        node.storms.begin(gale(), Initiator.code("eve"));
        assertThat(node.store.peek().actions()).hasSize(26);
    }

    @Test
    void an_action_of_somebodys_own_is_not_replaced() {
        node.actions.create(Documents.abort("storm-gale-http-2"), Initiator.code("alice"));
        assertThatThrownBy(() -> node.storms.begin(gale(), Initiator.code("eve")))
                .isInstanceOf(NameTakenException.class)
                .hasMessageContaining("storm-gale-http-2");
        assertThat(node.store.peek().actions()).hasSize(1);
    }

    @Test
    void ending_removes_the_storm_and_nothing_else() {
        node.actions.create(Documents.abort("down"), Initiator.code("alice"));
        node.actions.create(Documents.abort("storm-gale-mine"), Initiator.code("alice"));
        node.storms.begin(gale(), Initiator.code("eve"));
        node.storms.begin(document("name", "gale2", "users", List.of("alice")), Initiator.code("eve"));
        Storm ended = other.storms.end("gale", Initiator.code("bob"));
        assertThat(ended.begunBy()).isEqualTo("eve");
        assertThat(other.actions.list(ActionFilter.ALL))
                .hasSize(28)
                .noneMatch(each -> "gale".equals(each.action().storm()))
                .extracting(each -> each.action().name())
                .contains("down", "storm-gale-mine");
        assertThat(log.lines(LogMessage.STORM_ENDED)).containsExactly("CHAOS-0206 Storm gale was ended by bob.");
    }

    @Test
    void a_storm_that_is_ended_strikes_here_no_more_and_there_until_the_next_refresh() {
        node.storms.begin(HURRICANE, Initiator.code("eve"));
        other.tick();
        node.storms.end("gale", Initiator.code("eve"));
        assertThat(hits(node)).isEmpty();
        other.tick();
        assertThat(hits(other)).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> node.storms.end("gale", Initiator.code("eve")))
                .isInstanceOf(StormNotFoundException.class)
                .hasMessageContaining("gale");
        assertThatThrownBy(() -> node.storms.find("gale")).isInstanceOf(StormNotFoundException.class);
        assertThat(node.storms.list()).isEmpty();
    }

    @Test
    void a_storm_that_is_over_is_not_listed_and_its_rest_can_be_removed() {
        node.storms.begin(gale(), Initiator.code("eve"));
        node.clock.advance(MINUTE);
        assertThat(node.storms.list()).isEmpty();
        assertThatThrownBy(() -> node.storms.find("gale")).isInstanceOf(StormNotFoundException.class);
        node.storms.end("gale", Initiator.code("eve"));
        assertThat(node.store.peek().actions()).isEmpty();
    }

    @Test
    void ending_is_tried_again_when_an_action_is_changed_meanwhile() {
        node.storms.begin(gale(), Initiator.code("eve"));
        changeBeforeWrites(3);
        node.storms.end("gale", Initiator.code("eve"));
        assertThat(node.store.peek().actions()).isEmpty();
    }

    @Test
    void at_some_time_one_gives_up() {
        node.storms.begin(gale(), Initiator.code("eve"));
        changeBeforeWrites(Integer.MAX_VALUE);
        assertThatThrownBy(() -> node.storms.end("gale", Initiator.code("eve")))
                .isInstanceOf(StaleActionException.class);
        assertThat(node.store.peek().actions()).hasSize(26);
    }

    @Test
    void a_changed_expiry_of_an_action_is_one_of_the_storm() {
        node.storms.begin(gale(), Initiator.code("eve"));
        node.actions.patch("storm-gale-jpa-1", Map.of("expiresAt", "2026-01-01T12:30:00Z"), ANY, Initiator.code("bob"));
        assertThat(node.storms.find("gale").endsAt()).isEqualTo("2026-01-01T12:30:00Z");
        node.clock.advance(MINUTE);
        assertThatThrownBy(() -> node.storms.begin(gale(), Initiator.code("eve")))
                .isInstanceOf(StormRunningException.class);
    }

    @Test
    void what_is_refused_changes_nothing() {
        assertThatThrownBy(() -> node.storms.begin(gale("httpPercent", 101), Initiator.code("eve")))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(node.store.uses()).isEmpty();
    }

    @Test
    void without_a_store_there_are_no_storms() {
        node.store.put(ActionBuilder.abort("down").build());
        node.store.down("connection refused");
        assertThatThrownBy(() -> node.storms.begin(gale(), Initiator.code("eve")))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> node.storms.end("gale", Initiator.code("eve")))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(node.storms::list).isInstanceOf(StoreUnavailableException.class);
        assertThat(node.store.peek().actions()).hasSize(1);
    }

    private void changeBeforeWrites(int times) {
        int[] left = {times};
        node.store.beforeWrite(() -> {
            if (left[0]-- > 0) {
                Runnable again = () -> changeBeforeWrites(left[0]);
                node.store.beforeWrite(() -> {});
                other.actions.patch(
                        "storm-gale-jpa-1", Map.of("reason", "change " + left[0]), ANY, Initiator.code("bob"));
                again.run();
            }
        });
    }

    private static List<String> hits(TestNode at) {
        return at.chaos.hits(Points.PRODUCTS, TestCall.by("alice"));
    }
}
