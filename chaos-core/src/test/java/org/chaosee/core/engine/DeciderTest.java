package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaosee.api.Percent;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Trigger;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.point.Call;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestCall;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeciderTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final Instant NOON = TestClock.START;

    private final TestEngine chaos = new TestEngine();

    @Test
    void only_calls_in_scope_are_hit_and_counted() {
        chaos.refresh(abort("alice-only")
                .scope(Scope.users("alice"))
                .trigger(Trigger.everyNth(2))
                .build());
        assertThat(chaos.hits(Points.PRODUCTS, TestCall.by("alice"))).isEmpty();
        assertThat(chaos.hits(Points.PRODUCTS, TestCall.by("bob"))).isEmpty();
        assertThat(chaos.hits(Points.PRODUCTS, TestCall.by("alice"))).containsExactly("alice-only");
    }

    @Test
    void the_user_is_not_resolved_unless_an_action_asks() {
        TestCall call = TestCall.by("alice", "tester");
        chaos.refresh(
                abort("all").dryRun().build(),
                abort("roles").scope(Scope.roles("tester")).created(1).build());
        assertThat(chaos.hits(Points.PRODUCTS, call)).containsExactly("all", "roles");
        assertThat(call.asked()).containsExactly("role tester");
    }

    @Test
    void nobody_is_asked_for_an_action_that_is_not_on() {
        TestCall call = TestCall.by("alice");
        chaos.refresh(abort("tomorrow")
                .scope(Scope.users("alice"))
                .trigger(Trigger.between(NOON.plusSeconds(10), NOON.plusSeconds(20)))
                .build());
        assertThat(chaos.hits(Points.PRODUCTS, call)).isEmpty();
        assertThat(call.asked()).isEmpty();
    }

    @Test
    void without_a_candidate_nothing_is_asked_and_no_clock_is_read() {
        chaos.refresh(
                abort("elsewhere")
                        .target(Map.of("method", "POST"))
                        .scope(Scope.users("alice"))
                        .build(),
                abort("later").after().scope(Scope.users("alice")).created(1).build());
        int reads = chaos.clock.reads();
        TestCall call = TestCall.by("alice");
        assertThat(chaos.point(Points.PRODUCTS).decide(call, Phase.BEFORE)).isSameAs(Decision.NONE);
        assertThat(call.asked()).isEmpty();
        assertThat(chaos.clock.reads()).isEqualTo(reads);
    }

    @Test
    void the_window_opens_inclusively_and_closes_exclusively() {
        Instant from = NOON.plusSeconds(10);
        Instant until = NOON.plusSeconds(20);
        chaos.refresh(abort("window").trigger(Trigger.between(from, until)).build());
        assertThat(hitsAt(from.minusNanos(1))).isEmpty();
        assertThat(hitsAt(from)).containsExactly("window");
        assertThat(hitsAt(until.minusNanos(1))).containsExactly("window");
        assertThat(hitsAt(until)).isEmpty();
    }

    @Test
    void a_window_may_be_open_at_one_end() {
        chaos.refresh(
                abort("from")
                        .dryRun()
                        .trigger(Trigger.between(NOON.plusSeconds(10), null))
                        .build(),
                abort("until")
                        .dryRun()
                        .trigger(Trigger.between(null, NOON.plusSeconds(10)))
                        .created(1)
                        .build());
        assertThat(hitsAt(NOON)).containsExactly("until");
        assertThat(hitsAt(NOON.plusSeconds(10))).containsExactly("from");
    }

    @Test
    void calls_outside_of_the_window_are_not_counted() {
        chaos.refresh(abort("window")
                .trigger(new Trigger(Percent.HUNDRED, 2, null, NOON.plusSeconds(10), null))
                .build());
        assertThat(hitsAt(NOON)).isEmpty();
        assertThat(hitsAt(NOON.plusSeconds(10))).isEmpty();
        assertThat(hitsAt(NOON.plusSeconds(10))).containsExactly("window");
    }

    @Test
    void an_action_is_inert_from_the_instant_of_its_expiry_on_without_any_refresh() {
        Instant expiry = NOON.plusSeconds(10);
        chaos.refresh(abort("down").expiresAt(expiry).build());
        assertThat(hitsAt(expiry.minusNanos(1))).containsExactly("down");
        assertThat(hitsAt(expiry)).isEmpty();
        assertThat(hitsAt(expiry.plusSeconds(1))).isEmpty();
    }

    @Test
    void delays_replay_and_keep_to_their_bounds() {
        Duration min = Duration.ofSeconds(1);
        Duration max = Duration.ofSeconds(3);
        List<Duration> delays = delays(new LatencyFault(min, max), 42);
        assertThat(delays)
                .allSatisfy(delay -> assertThat(delay).isBetween(min, max))
                .isEqualTo(delays(new LatencyFault(min, max), 42))
                .isNotEqualTo(delays(new LatencyFault(min, max), 43));
    }

    @Test
    void the_upper_bound_of_a_delay_is_inclusive() {
        Duration one = Duration.ofNanos(1);
        assertThat(delays(new LatencyFault(Duration.ZERO, one), 42)).contains(Duration.ZERO, one);
    }

    @Test
    void a_call_that_fails_is_not_hit_and_the_failure_is_counted_each_time_and_logged_once() {
        chaos.refresh(
                latency("slow", 1).build(),
                abort("alice").scope(Scope.users("alice")).created(1).build());
        for (int i = 0; i < 3; i++) {
            assertThat(chaos.point(Points.PRODUCTS).decide(new FailingCall(), Phase.BEFORE))
                    .isEqualTo(Decision.NONE);
        }
        assertThat(chaos.failures.count()).isEqualTo(3);
        assertThat(log.lines(LogMessage.INTERNAL_FAILURE))
                .singleElement()
                .asString()
                .contains("no security context");
    }

    private List<Duration> delays(LatencyFault fault, long seed) {
        TestEngine fresh = new TestEngine();
        fresh.refresh(latency("slow", 0).fault(fault).seed(seed).build());
        return IntStream.range(0, 50)
                .mapToObj(i -> fresh.point(Points.PRODUCTS)
                        .decide(Call.UNKNOWN, Phase.BEFORE)
                        .hits()
                        .get(0)
                        .delay())
                .toList();
    }

    private List<String> hitsAt(Instant instant) {
        chaos.clock.set(instant);
        return chaos.hits(Points.PRODUCTS);
    }

    private static final class FailingCall implements Call {

        @Override
        public String user() {
            throw new IllegalStateException("no security context");
        }

        @Override
        public boolean hasRole(String role) {
            throw new IllegalStateException("no security context");
        }

        @Override
        public String header(String name) {
            throw new IllegalStateException("no request");
        }
    }
}
