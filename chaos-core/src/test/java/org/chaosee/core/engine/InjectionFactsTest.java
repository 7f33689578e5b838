package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.exception;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.time.Duration;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.SkipReason;
import org.chaosee.core.point.Call;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.RecordingListener.Skip;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

class InjectionFactsTest {

    private final TestEngine chaos = new TestEngine();

    @Test
    void says_what_happened_where_and_why() {
        ChaosAction action = latency("slow", 2).storm("gale").build();
        chaos.refresh(action);
        chaos.pass(Points.PRODUCT);
        assertThat(chaos.heard.injections())
                .containsExactly(new Injection(
                        TestClock.START,
                        action.id(),
                        "slow",
                        "gale",
                        TestEngine.NODE,
                        Kind.HTTP,
                        Map.of(
                                "method",
                                "GET",
                                "path",
                                "/api/products/{id}",
                                "resource",
                                "com.shop.web.ProductResource#get"),
                        Phase.BEFORE,
                        "latency",
                        Duration.ofSeconds(2)));
        assertThat(chaos.heard.skips()).isEmpty();
    }

    @Test
    void a_terminal_fault_delays_nothing() {
        chaos.refresh(abort("down").after().build());
        FaultPoint point = chaos.point(Points.PRODUCT);
        chaos.engine.injector().apply(point, point.decide(Call.UNKNOWN, Phase.AFTER));
        assertThat(chaos.heard.injections()).singleElement().satisfies(injection -> {
            assertThat(injection.delay()).isZero();
            assertThat(injection.storm()).isNull();
            assertThat(injection.fault()).isEqualTo("abort");
            assertThat(injection.phase()).isEqualTo(Phase.AFTER);
        });
    }

    @Test
    void a_dry_run_counts_what_it_would_have_hit_and_injects_nothing() {
        chaos.refresh(
                latency("slow", 2).dryRun().build(),
                abort("down").dryRun().created(1).build(),
                exception("broken", "java.io.IOException", null)
                        .dryRun()
                        .created(2)
                        .build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(outcome).isEqualTo(Outcome.NONE);
        assertThat(chaos.sleeper.slept()).isEmpty();
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(chaos.heard.skips()).extracting(Skip::reason).containsOnly(SkipReason.DRY_RUN);
        assertThat(chaos.heard.skips())
                .extracting(
                        skip -> skip.wouldHaveBeen().action(),
                        skip -> skip.wouldHaveBeen().delay())
                .containsExactly(
                        tuple("slow", Duration.ofSeconds(2)),
                        tuple("down", Duration.ZERO),
                        tuple("broken", Duration.ZERO));
    }

    @Test
    void a_dry_run_goes_along_with_real_ones() {
        chaos.refresh(
                latency("dry", 2).dryRun().build(),
                latency("slow", 1).created(1).build());
        chaos.pass(Points.PRODUCTS);
        assertThat(chaos.sleeper.slept()).containsExactly(Duration.ofSeconds(1));
        assertThat(chaos.heard.injections()).extracting(Injection::action).containsExactly("slow");
        assertThat(chaos.heard.skips()).hasSize(1);
    }

    @Test
    void a_call_that_is_not_hit_is_not_reported() {
        assertThat(chaos.pass(Points.PRODUCTS)).isSameAs(Outcome.NONE);
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(chaos.heard.skips()).isEmpty();
    }
}
