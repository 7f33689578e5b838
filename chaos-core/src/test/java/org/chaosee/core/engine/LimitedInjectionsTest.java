package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.exception;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.groups.Tuple;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Injection;
import org.chaosee.api.Percent;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.SkipReason;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.fault.TruncateFault;
import org.chaosee.core.limit.Limiter;
import org.chaosee.core.point.Call;
import org.chaosee.core.point.Throwables;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;

class LimitedInjectionsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void beyond_the_rate_latencies_take_no_time() {
        TestEngine chaos = rate(1);
        chaos.refresh(latency("one", 1).build(), latency("two", 2).created(1).build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(chaos.sleeper.slept()).containsExactly(Duration.ofSeconds(1));
        assertThat(outcome.injections()).extracting(Injection::action).containsExactly("one");
        assertThat(skips(chaos)).containsExactly(tuple("two", SkipReason.RATE));
        assertThat(chaos.heard.skips())
                .extracting(skip -> skip.wouldHaveBeen().delay())
                .containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void beyond_the_rate_a_terminal_fault_lets_the_call_go_on() {
        TestEngine chaos = rate(1);
        chaos.refresh(abort("down").build());
        assertThat(chaos.pass(Points.PRODUCTS).terminal()).isNotNull();
        assertThat(chaos.pass(Points.PRODUCTS)).isEqualTo(Outcome.NONE);
        assertThat(skips(chaos)).containsExactly(tuple("down", SkipReason.RATE));
        nanos.addAndGet(MINUTE.plusSeconds(1).toNanos());
        assertThat(chaos.pass(Points.PRODUCTS).terminal()).isNotNull();
    }

    @Test
    void beyond_the_rate_answers_stay_as_they_are_also_ahead_of_a_terminal_fault() {
        TestEngine chaos = rate(1);
        chaos.refresh(
                abort("broken").fault(new TruncateFault(10)).after().build(),
                abort("down").after().created(1).build());
        assertThat(after(chaos).terminal()).isNotNull();
        assertThat(after(chaos)).isEqualTo(Outcome.NONE);
        assertThat(skips(chaos)).containsExactly(tuple("down", SkipReason.RATE), tuple("broken", SkipReason.RATE));
    }

    @Test
    void a_dry_run_does_not_count() {
        TestEngine chaos = rate(1);
        chaos.refresh(
                latency("dry", 1).dryRun().build(), abort("down").created(1).build());
        assertThat(chaos.pass(Points.PRODUCTS).terminal()).isNotNull();
        assertThat(chaos.pass(Points.PRODUCTS).terminal()).isNull();
        assertThat(skips(chaos))
                .containsExactly(
                        tuple("dry", SkipReason.DRY_RUN),
                        tuple("dry", SkipReason.DRY_RUN),
                        tuple("down", SkipReason.RATE));
    }

    @Test
    void what_is_skipped_for_another_reason_does_not_count() {
        TestEngine chaos = rate(1);
        chaos.engine.point(Points.PRODUCTS, Throwables.declaring(InterruptedException.class));
        chaos.refresh(exception("undeclared", "java.io.IOException", null).build());
        chaos.pass(Points.PRODUCTS);
        chaos.refresh(abort("broken").fault(new TruncateFault(10)).after().build());
        chaos.engine.injector().apply(chaos.point(Points.PRODUCTS), decided(chaos), () -> false);
        chaos.refresh(abort("down").build());
        assertThat(chaos.pass(Points.PRODUCTS).terminal()).isNotNull();
        assertThat(chaos.heard.skips())
                .extracting(skip -> skip.reason())
                .containsExactly(SkipReason.UNDECLARED_EXCEPTION, SkipReason.NO_BODY);
    }

    @Test
    void the_rate_is_exact_for_many_threads() throws Exception {
        TestEngine chaos = rate(1_000);
        chaos.refresh(abort("down").build());
        Threads.together(8, () -> {
            for (int i = 0; i < 1_000; i++) {
                chaos.pass(Points.PRODUCTS);
            }
            return true;
        });
        assertThat(chaos.heard.injections()).hasSize(1_000);
        assertThat(chaos.heard.skips()).hasSize(7_000);
    }

    @Test
    void of_ten_thousand_calls_that_an_action_hits_all_a_tenth_is_hit() {
        TestEngine chaos = share(10);
        chaos.refresh(latency("slow", 1).build(), abort("down").created(1).build());
        int hit = 0;
        for (int n = 1; n <= 10_000; n++) {
            hit += chaos.pass(Points.PRODUCTS).terminal() == null ? 0 : 1;
            assertThat(hit).isLessThanOrEqualTo(Math.max(19, n / 10));
        }
        assertThat(hit).isEqualTo(1_000);
        assertThat(chaos.heard.injections()).hasSize(2_000);
        assertThat(chaos.heard.skips())
                .hasSize(18_000)
                .allSatisfy(skip -> assertThat(skip.reason()).isEqualTo(SkipReason.SHARE));
    }

    @Test
    void calls_that_no_action_could_hit_are_none_to_take_a_share_of() {
        TestEngine chaos = share(10);
        Trigger later = new Trigger(Percent.HUNDRED, null, null, TestClock.START.plusSeconds(1), null);
        chaos.refresh(
                at("/api/products", abort("dry").dryRun()),
                at("/api/products", abort("later").trigger(later)),
                at("/api/orders/**", abort("down")),
                at("/api/products/{id}", abort("late").after()));
        for (int i = 0; i < 1_000; i++) {
            chaos.pass(Points.PRODUCTS);
            chaos.pass(Points.PRODUCT); // where only the end of calls may be hit
        }
        assertThat(passCheckout(chaos, 20)).isEqualTo(19);
    }

    @Test
    void calls_that_neither_scope_nor_trigger_select_are_calls_all_the_same() {
        TestEngine chaos = share(10);
        Trigger seldom = new Trigger(Percent.ZERO, null, null, null, null);
        chaos.refresh(
                at("/api/products", abort("alice").scope(Scope.users("alice"))),
                at("/api/products/{id}", abort("seldom").trigger(seldom)),
                at("/api/orders/**", abort("down")));
        for (int i = 0; i < 500; i++) {
            chaos.pass(Points.PRODUCTS);
            chaos.pass(Points.PRODUCT);
        }
        assertThat(passCheckout(chaos, 200)).isEqualTo(120); // of 1200 calls
    }

    private static int passCheckout(TestEngine chaos, int calls) {
        int hit = 0;
        for (int i = 0; i < calls; i++) {
            hit += chaos.pass(Points.CHECKOUT).terminal() == null ? 0 : 1;
        }
        return hit;
    }

    private static ChaosAction at(String path, ActionBuilder action) {
        return action.target(Map.of(Target.PATH, path)).build();
    }

    private TestEngine rate(int perMinute) {
        return new TestEngine(new Limiter(new InjectionLimits(perMinute, Percent.HUNDRED, MINUTE), nanos::get));
    }

    private TestEngine share(double percent) {
        return new TestEngine(new Limiter(new InjectionLimits(null, Percent.of(percent), MINUTE), nanos::get));
    }

    private static Outcome after(TestEngine chaos) {
        return chaos.engine.injector().apply(chaos.point(Points.PRODUCTS), decided(chaos), () -> true);
    }

    private static Decision decided(TestEngine chaos) {
        return chaos.point(Points.PRODUCTS).decide(Call.UNKNOWN, Phase.AFTER);
    }

    private static List<Tuple> skips(TestEngine chaos) {
        return chaos.heard.skips().stream()
                .map(skip -> tuple(skip.wouldHaveBeen().action(), skip.reason()))
                .toList();
    }
}
