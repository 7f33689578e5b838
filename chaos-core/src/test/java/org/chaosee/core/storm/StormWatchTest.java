package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.storm.Storms.gale;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormEnded;
import org.chaosee.api.storm.StormStarted;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.control.ActionFilter;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.DirectExecutor;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.RecordingStormListener;
import org.chaosee.core.testing.TestCall;
import org.chaosee.core.testing.TestEngine;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StormWatchTest {

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final PointFacts FIND = PointFacts.of(Kind.JPA).with(Target.OPERATION, JpaOperation.FIND.names());

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestNode here = new TestNode();
    private final TestNode there = new TestNode(here.store);
    private final RecordingStormListener heardHere = new RecordingStormListener();
    private final RecordingStormListener heardThere = new RecordingStormListener();

    @BeforeEach
    void listen() {
        here.stormWatch.addListener(heardHere);
        there.stormWatch.addListener(heardThere);
    }

    @Test
    void each_node_tells_once_that_a_storm_has_started_and_ended() {
        Storm storm = here.storms.begin(gale(), Initiator.code("eve"));
        tick(3);
        assertThat(heardHere.started()).containsExactly(new StormStarted(storm));
        assertThat(heardThere.started()).containsExactly(new StormStarted(storm));
        there.storms.end("gale", Initiator.code("bob"));
        tick(3);
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale asked");
        assertThat(heardThere.news()).containsExactly("started gale", "ended gale asked");
        assertThat(heardHere.ended()).containsExactly(new StormEnded(storm, StormTally.NONE, StormEnded.Reason.ASKED));
    }

    @Test
    void a_storm_that_is_over_is_told_to_be_without_any_answer_of_the_store() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.tick();
        here.store.down("connection refused");
        advance(Duration.ofMinutes(1));
        here.tick();
        here.tick();
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale over");
        here.store.up();
        advance(Duration.ofMinutes(1));
        here.tick();
        here.tick();
        assertThat(heardHere.news()).hasSize(2);
        assertThat(here.store.peek().actions()).isEmpty();
    }

    @Test
    void a_store_that_is_down_is_no_end_of_a_storm() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.store.down("connection refused");
        tick(5);
        assertThat(heardHere.news()).containsExactly("started gale");
    }

    @Test
    void a_storm_that_comes_and_goes_between_two_looks_is_told_of_where_it_was() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.storms.end("gale", Initiator.code("eve"));
        here.storms.begin(gale(), Initiator.code("eve"));
        tick(1);
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale asked", "started gale");
        assertThat(heardThere.news()).containsExactly("started gale");
    }

    @Test
    void a_storm_that_is_replaced_by_one_of_its_name_has_ended() {
        here.storms.begin(gale(), Initiator.code("eve"));
        tick(1);
        here.storms.end("gale", Initiator.code("eve"));
        here.storms.begin(gale(), Initiator.code("eve"));
        tick(1);
        assertThat(heardThere.news()).containsExactly("started gale", "ended gale asked", "started gale");
    }

    @Test
    void another_node_clears_away_what_is_over_when_the_first_is_dead() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.actions.create(Documents.abort("down"), Initiator.code("alice"));
        there.tick();
        there.clock.advance(Duration.ofMinutes(1));
        there.tick();
        there.tick();
        assertThat(there.actions.list(ActionFilter.ALL))
                .singleElement()
                .satisfies(left -> assertThat(left.action().name()).isEqualTo("down"));
        assertThat(heardThere.news()).containsExactly("started gale", "ended gale over");
        assertThat(log.lines(LogMessage.STORM_CLEARED))
                .containsExactly("CHAOS-0207 Storm gale is over; its 26 actions were deleted.");
    }

    @Test
    void a_node_that_starts_after_the_end_clears_away_and_tells_nothing() {
        here.storms.begin(gale(), Initiator.code("eve"));
        TestNode late = new TestNode(here.store);
        RecordingStormListener heardLate = new RecordingStormListener();
        late.stormWatch.addListener(heardLate);
        late.clock.advance(Duration.ofMinutes(5));
        late.tick();
        assertThat(here.store.peek().actions()).isEmpty();
        assertThat(heardLate.news()).isEmpty();
    }

    @Test
    void nothing_is_cleared_away_ahead_of_what_other_clocks_may_show() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.clock.advance(Duration.ofSeconds(60));
        here.tick();
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale over");
        assertThat(here.store.peek().actions()).hasSize(26);
        here.tick();
        assertThat(here.store.peek().actions()).isEmpty();
    }

    @Test
    void who_comes_second_to_clear_away_is_quiet() {
        here.storms.begin(gale(), Initiator.code("eve"));
        tick(1);
        advance(Duration.ofMinutes(2));
        here.store.beforeWrite(() -> {
            here.store.beforeWrite(() -> {});
            there.tick();
        });
        here.tick();
        assertThat(here.store.peek().actions()).isEmpty();
        assertThat(log.lines(LogMessage.STORM_CLEARED)).hasSize(1);
        assertThat(here.chaos.failures.count()).isZero();
        here.tick();
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale over");
        assertThat(heardThere.news()).containsExactly("started gale", "ended gale over");
    }

    @Test
    void a_store_that_goes_away_keeps_what_is_to_be_cleared_for_later() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.clock.advance(Duration.ofMinutes(2));
        here.store.beforeWrite(() -> {
            throw new StoreUnavailableException("connection refused", null);
        });
        here.tick();
        assertThat(here.store.peek().actions()).hasSize(26);
        here.store.beforeWrite(() -> {});
        here.tick();
        assertThat(here.store.peek().actions()).isEmpty();
    }

    @Test
    void a_node_that_starts_in_the_midst_of_a_storm_tells_of_it_and_can_end_it() {
        here.storms.begin(gale("httpPercent", 100), Initiator.code("eve"));
        strike(here, Points.PRODUCTS);
        TestNode restarted = new TestNode(here.store);
        RecordingStormListener heard = new RecordingStormListener();
        restarted.stormWatch.addListener(heard);
        restarted.tick();
        strike(restarted, Points.PRODUCTS);
        restarted.storms.end("gale", Initiator.code("bob"));
        restarted.tick();
        assertThat(heard.news()).containsExactly("started gale", "ended gale asked");
        assertThat(heard.ended().get(0).storm().begunBy()).isEqualTo("eve");
        assertThat(heard.ended().get(0).tally().total())
                .isEqualTo(restarted.chaos.heard.injections().size());
    }

    @Test
    void a_node_knows_the_storms_in_force_on_it_without_any_answer_of_the_store() {
        Storm gale = here.storms.begin(gale("duration", "PT2M"), Initiator.code("eve"));
        here.clock.advance(Duration.ofSeconds(1));
        Storm breeze = here.storms.begin(gale("name", "breeze"), Initiator.code("eve"));
        assertThat(there.stormWatch.storms()).isEmpty();
        there.tick();
        here.store.down("connection refused");
        assertThat(here.stormWatch.storms()).containsExactly(gale, breeze);
        assertThat(there.stormWatch.storms()).containsExactly(gale, breeze);
        advance(Duration.ofMinutes(1));
        assertThat(here.stormWatch.storms()).containsExactly(gale);
    }

    @Test
    void a_tally_counts_what_the_storm_has_injected_here() {
        here.actions.create(
                Documents.with(Documents.abort("own"), "fault", Map.of("type", "latency", "min", "PT0S")),
                Initiator.code("alice"));
        here.storms.begin(gale("httpPercent", 100, "jpaPercent", 100), Initiator.code("eve"));
        there.tick();
        strike(there, Points.PRODUCTS);
        for (int i = 0; i < 20; i++) {
            strike(here, Points.PRODUCTS);
            strike(here, FIND);
        }
        StormTally tally = here.stormWatch.tally("gale").orElseThrow();
        assertThat(tally.total())
                .isEqualTo(here.chaos.heard.injections().stream()
                        .filter(injection -> "gale".equals(injection.storm()))
                        .count())
                .isGreaterThanOrEqualTo(40);
        assertThat(tally.total(Kind.HTTP) + tally.total(Kind.JPA)).isEqualTo(tally.total());
        assertThat(tally.count(Kind.JPA, "latency")).isEqualTo(20);
        assertThat(tally.count(Kind.JPA, "abort")).isZero();
        here.storms.end("gale", Initiator.code("eve"));
        assertThat(heardHere.ended().get(0).tally()).isEqualTo(tally);
        assertThat(here.stormWatch.tally("gale")).isEmpty();
        here.storms.begin(gale(), Initiator.code("eve"));
        assertThat(here.stormWatch.tally("gale")).contains(StormTally.NONE);
    }

    @Test
    void deleting_the_actions_one_by_one_ends_the_storm_with_the_last() {
        here.storms.begin(gale("jpaPercent", 0, "beanPercent", 0, "clientPercent", 0), Initiator.code("eve"));
        for (int i = 1; i <= 4; i++) {
            assertThat(heardHere.ended()).isEmpty();
            here.actions.delete("storm-gale-http-" + i, ANY, Initiator.code("bob"));
        }
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale asked");
    }

    @Test
    void a_later_expiry_prolongs_the_storm() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.actions.patch("storm-gale-jpa-1", Map.of("expiresAt", "2026-01-01T12:30:00Z"), ANY, Initiator.code("bob"));
        here.clock.advance(Duration.ofMinutes(5));
        here.tick();
        assertThat(heardHere.news()).containsExactly("started gale");
        assertThat(here.store.peek().actions()).hasSize(26);
        here.clock.advance(Duration.ofMinutes(30));
        here.tick();
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale over");
        assertThat(here.store.peek().actions()).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_begins_no_storm_once_more() {
        here.storms.begin(gale(), Initiator.code("eve"));
        here.clock.advance(Duration.ofSeconds(60));
        here.tick();
        here.clock.advance(Duration.ofSeconds(-30));
        here.tick();
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale over");
    }

    @Test
    void actions_without_a_storm_are_no_news() {
        here.store.put(ActionBuilder.abort("down").build());
        tick(2);
        assertThat(heardHere.news()).isEmpty();
    }

    @Test
    void what_a_hand_has_stored_for_a_storm_is_one() {
        here.store.put(ActionBuilder.abort("mine").storm("Sturm & Drang").build());
        tick(1);
        assertThat(heardHere.news()).containsExactly("started Sturm & Drang");
    }

    @Test
    void a_listener_that_fails_keeps_no_other_from_hearing() {
        StormListener failing = new StormListener() {
            @Override
            public void started(Storm storm) {
                throw new AssertionError("no storms please");
            }
        };
        TestNode node = new TestNode(here.store);
        RecordingStormListener heard = new RecordingStormListener();
        node.stormWatch.addListener(failing);
        node.stormWatch.addListener(heard);
        node.storms.begin(gale(), Initiator.code("eve"));
        assertThat(heard.news()).containsExactly("started gale");
        assertThat(node.chaos.failures.count()).isEqualTo(1);
        assertThat(log.lines(LogMessage.STORM_LISTENER_FAILED)).hasSize(1);
    }

    @Test
    void a_listener_may_begin_and_end_storms() {
        Deque<Runnable> work = new ArrayDeque<>();
        StormWatch watch = new StormWatch(
                here.refresher,
                () -> new DirectExecutor(work::add),
                here.clock,
                TestEngine.NODE,
                here.haltSwitch,
                here.recorder,
                here.chaos.failures);
        watch.addListener(new StormListener() {
            @Override
            public void started(Storm storm) {
                here.storms.end(storm.name(), Initiator.code("listener"));
            }
        });
        watch.addListener(heardHere);
        here.storms.begin(gale(), Initiator.code("eve"));
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(heardHere.news()).containsExactly("started gale", "ended gale asked");
    }

    @Test
    void news_that_can_not_be_told_waits_and_is_told_in_order() {
        List<Runnable> work = new ArrayList<>();
        boolean[] refusing = {true};
        TestNode node = new TestNode(here.store);
        StormWatch watch = new StormWatch(
                node.refresher,
                () -> new DirectExecutor(task -> {
                    if (refusing[0]) {
                        throw new IllegalStateException("the component is stopped");
                    }
                    work.add(task);
                }),
                node.clock,
                TestEngine.NODE,
                node.haltSwitch,
                node.recorder,
                node.chaos.failures);
        RecordingStormListener heard = new RecordingStormListener();
        watch.addListener(heard);
        node.storms.begin(gale(), Initiator.code("eve"));
        node.storms.end("gale", Initiator.code("eve"));
        assertThat(work).isEmpty();
        refusing[0] = false;
        watch.tick();
        watch.tick();
        assertThat(heard.news()).isEmpty();
        work.forEach(Runnable::run);
        assertThat(heard.news()).containsExactly("started gale", "ended gale asked");
    }

    @Test
    void news_waits_for_the_start_of_chaos() {
        StormWatch watch = new StormWatch(
                here.refresher,
                () -> null,
                here.clock,
                TestEngine.NODE,
                here.haltSwitch,
                here.recorder,
                here.chaos.failures);
        watch.addListener(heardHere);
        here.storms.begin(gale(), Initiator.code("eve"));
        watch.tick();
        assertThat(heardHere.news()).isEmpty();
        assertThat(here.chaos.failures.count()).isZero();
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            here.tick();
            there.tick();
        }
    }

    private void advance(Duration duration) {
        here.clock.advance(duration);
        there.clock.advance(duration);
    }

    private static void strike(TestNode node, PointFacts facts) {
        FaultPoint point = node.chaos.point(facts);
        node.chaos.engine.injector().apply(point, point.decide(TestCall.by("alice"), Phase.BEFORE));
    }
}
