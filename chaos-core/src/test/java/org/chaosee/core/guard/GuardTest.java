package org.chaosee.core.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chaosee.core.guard.GuardedNode.ALICE;
import static org.chaosee.core.guard.GuardedNode.MIN_CALLS;
import static org.chaosee.core.testing.Documents.abort;
import static org.chaosee.core.testing.Documents.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.guard.GuardBreached;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.spi.GuardCondition;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.GuardSettings;
import org.chaosee.core.store.VersionedAction;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardTest {

    private static final Duration FAST = Duration.ofMillis(10);
    private static final Duration SLOW = Duration.ofMillis(1800);

    @RegisterExtension
    final LogCapture log = new LogCapture();

    private final GuardedNode here = new GuardedNode();

    @Test
    void a_breach_halts_and_says_which_condition_which_value_and_which_bound_everywhere() {
        here.arm(abort("down"));
        here.responses(MIN_CALLS, 200, SLOW);
        here.second();
        String words = "p99 is PT1.803S, allowed is PT1S";
        assertThat(here.node.halts.current()).isEqualTo(new Halt(here.node.clock.instant(), "guard", words));
        assertThat(here.node.hits()).isEmpty();
        GuardBreached breach = new GuardBreached(
                here.node.clock.instant(), "node-1", "p99", "PT1.803S", "PT1S", GuardReaction.HALT, List.of());
        assertThat(here.heard).containsExactly(breach);
        assertThat(here.guard.status().last()).isEqualTo(breach);
        assertThat(here.guard.status().breaches()).isEqualTo(1);
        assertThat(log.lines(LogMessage.GUARD_BREACHED))
                .containsExactly("CHAOS-0220 The guard has acted: " + words + ". Everything is halted.");
        assertThat(here.recorded(AuditEvent.GUARD_BREACHED)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(words);
            assertThat(entry.actor().label()).isEqualTo("guard");
            assertThat(entry.after())
                    .isEqualTo(Map.of(
                            "condition",
                            "p99",
                            "value",
                            "PT1.803S",
                            "bound",
                            "PT1S",
                            "reaction",
                            "halt",
                            "ended",
                            List.of()));
        });
        assertThat(here.recorded(AuditEvent.HALTED))
                .extracting(AuditEntry::reason)
                .containsExactly(words);
    }

    @Test
    void errors_are_a_breach_as_soon_as_they_are_more_than_allowed() {
        here.arm(abort("down"));
        here.responses(MIN_CALLS, 200, FAST);
        here.responses(MIN_CALLS, 503, FAST);
        here.second();
        assertThat(here.heard).isEmpty();
        here.responses(1, 503, FAST);
        here.second();
        assertThat(here.heard)
                .extracting(GuardBreached::words)
                .containsExactly("error-percent is 52.39 %, allowed is 50 %");
    }

    @Test
    void without_enough_calls_nothing_happens() {
        here.arm(abort("down"));
        for (int i = 0; i < 30; i++) {
            here.responses(1, 503, SLOW);
            here.second();
        }
        assertThat(here.guard.status().responses()).isEqualTo(5);
        assertThat(here.heard).isEmpty();
        assertThat(here.node.hits()).containsExactly("down");
    }

    @Test
    void calls_that_never_end_are_a_breach() {
        here.arm(abort("down"));
        for (int i = 0; i < MIN_CALLS; i++) {
            here.guard.traffic().orElseThrow().begin();
        }
        here.second();
        assertThat(here.heard).isEmpty();
        here.second();
        here.second();
        assertThat(here.heard).extracting(GuardBreached::condition).containsExactly("p99");
    }

    @Test
    void nobody_is_watched_when_nothing_can_be_injected() {
        here.responses(MIN_CALLS, 503, SLOW);
        here.second();
        here.arm(with(abort("dry"), "dryRun", true));
        here.responses(MIN_CALLS, 503, SLOW);
        here.second();
        here.second();
        assertThat(here.guard.status().watching()).isFalse();
        assertThat(here.heard).isEmpty();
    }

    @Test
    void what_was_before_the_action_does_not_count() {
        here.responses(MIN_CALLS, 503, SLOW);
        here.arm(abort("down"));
        here.second();
        assertThat(here.guard.status().watching()).isTrue();
        assertThat(here.heard).isEmpty();
    }

    @Test
    void after_a_lifted_halt_it_begins_anew() {
        here.arm(abort("down"));
        here.responses(MIN_CALLS, 503, FAST);
        here.second();
        assertThat(here.heard).hasSize(1);
        here.second();
        here.node.halts.lift(ALICE);
        for (int i = 0; i < 10; i++) {
            here.second();
        }
        assertThat(here.heard).hasSize(1);
        here.responses(MIN_CALLS, 503, FAST);
        here.second();
        assertThat(here.heard).hasSize(2);
    }

    @Test
    void it_halts_without_the_store_and_records_when_that_is_back() {
        here.arm(abort("down"));
        here.store.down("no route");
        here.responses(MIN_CALLS, 503, FAST);
        here.second();
        assertThat(here.node.hits()).isEmpty();
        assertThat(here.heard).hasSize(1);
        here.store.up();
        assertThat(here.recorded(AuditEvent.GUARD_BREACHED)).isEmpty();
        here.second();
        here.second();
        assertThat(here.recorded(AuditEvent.GUARD_BREACHED)).hasSize(1);
    }

    @Test
    void storms_end_and_single_actions_stay() {
        GuardedNode there = new GuardedNode(GuardReaction.END_STORMS);
        there.node.storms.begin(StormRequest.begin("gale").toTree(), ALICE);
        there.arm(abort("down"));
        there.responses(MIN_CALLS, 503, FAST);
        there.second();
        assertThat(there.heard)
                .extracting(GuardBreached::reaction, GuardBreached::ended)
                .containsExactly(tuple(GuardReaction.END_STORMS, List.of("gale")));
        assertThat(there.node.storms.list()).isEmpty();
        assertThat(there.node.hits()).containsExactly("down");
        assertThat(there.recorded(AuditEvent.STORM_ENDED))
                .extracting(AuditEntry::reason)
                .containsExactly("error-percent is 100 %, allowed is 50 %");
        for (int i = 0; i < 10; i++) {
            there.second();
        }
        assertThat(there.heard).hasSize(1);
    }

    @Test
    void when_there_is_no_storm_to_end_it_halts() {
        GuardedNode there = new GuardedNode(GuardReaction.END_STORMS);
        there.arm(abort("down"));
        there.responses(MIN_CALLS, 503, FAST);
        there.second();
        assertThat(there.heard).extracting(GuardBreached::reaction).containsExactly(GuardReaction.HALT);
        assertThat(there.node.hits()).isEmpty();
    }

    @Test
    void only_actions_that_have_struck_lately_are_disabled() {
        GuardedNode there = new GuardedNode(GuardReaction.DISABLE_ACTIONS);
        there.node.actions.create(
                with(abort("elsewhere"), "target", Map.of("kind", "http", "path", "/nowhere")), ALICE);
        there.arm(abort("down"));
        there.node.chaos.pass(Points.PRODUCTS);
        there.responses(MIN_CALLS, 503, FAST);
        there.second();
        assertThat(there.heard).extracting(GuardBreached::ended).containsExactly(List.of("down"));
        assertThat(enabled(there)).containsExactly("elsewhere");
        assertThat(there.recorded(AuditEvent.ACTION_CHANGED))
                .extracting(AuditEntry::reason)
                .containsExactly("error-percent is 100 %, allowed is 50 %");
        there.responses(MIN_CALLS, 503, FAST);
        there.second();
        assertThat(enabled(there)).as("when none has struck, it is whichever").isEmpty();
    }

    @Test
    void a_condition_of_the_application_is_a_breach_with_its_words() {
        List<GuardCondition.Breach> breaches = new ArrayList<>();
        GuardCondition queue = new GuardCondition() {
            @Override
            public String name() {
                return "queue-length";
            }

            @Override
            public Optional<Breach> breach() {
                assertThat(here.node.hits()).as("a call within").isEmpty();
                return breaches.stream().findFirst();
            }
        };
        here.guard.add(queue);
        breaches.add(new GuardCondition.Breach("1200", "1000"));
        here.second();
        here.second();
        assertThat(here.heard).as("nothing is in force").isEmpty();
        breaches.clear();
        here.arm(abort("down"));
        here.second();
        assertThat(here.heard).isEmpty();
        breaches.add(new GuardCondition.Breach("1200", "1000"));
        here.second();
        assertThat(here.heard)
                .extracting(GuardBreached::words)
                .containsExactly("queue-length is 1200, allowed is 1000");
    }

    @Test
    void a_condition_that_throws_is_logged_once_and_breaks_nothing() {
        here.guard.add(new GuardCondition() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Optional<Breach> breach() {
                throw new IllegalStateException("no");
            }
        });
        here.arm(abort("down"));
        here.second();
        here.second();
        assertThat(here.heard).isEmpty();
        assertThat(log.lines(LogMessage.GUARD_CONDITION_FAILED)).hasSize(1);
    }

    @Test
    void readiness_that_turns_down_is_a_breach() {
        List<String> down = new ArrayList<>();
        here.guard.addReadiness(() -> List.copyOf(down));
        here.second();
        here.arm(abort("down"));
        here.second();
        assertThat(here.heard).isEmpty();
        down.add("database");
        here.second();
        assertThat(here.heard)
                .extracting(GuardBreached::words)
                .containsExactly("readiness is DOWN (database), allowed is UP");
        here.second();
        here.node.halts.lift(ALICE);
        here.second();
        here.second();
        assertThat(here.heard).as("still DOWN").hasSize(1);
        down.clear();
        here.second();
        down.add("database");
        here.second();
        assertThat(here.heard).hasSize(2);
    }

    @Test
    void readiness_that_was_down_before_is_none() {
        here.guard.addReadiness(() -> List.of("database"));
        here.second();
        here.arm(abort("down"));
        here.second();
        here.second();
        assertThat(here.heard).isEmpty();
        assertThat(here.guard.status().conditions())
                .contains(new GuardStatus.Watched("readiness", "DOWN (database)", "UP"));
    }

    @Test
    void switched_off_it_watches_nothing() {
        GuardSettings off = new GuardSettings(
                false, GuardSettings.DEFAULTS.window(), 1, null, Duration.ofSeconds(1), true, null, GuardReaction.HALT);
        GuardedNode there = new GuardedNode(off);
        assertThat(there.guard.isNeeded()).isFalse();
        assertThat(there.guard.traffic()).isEmpty();
    }

    private static List<String> enabled(GuardedNode there) {
        return there.node.refresher.read().actions().stream()
                .map(VersionedAction::action)
                .filter(ChaosAction::enabled)
                .map(ChaosAction::name)
                .toList();
    }
}
