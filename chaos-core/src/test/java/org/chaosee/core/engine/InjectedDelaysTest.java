package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.time.Duration;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.RecordingListener.Skip;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

class InjectedDelaysTest {

    @Test
    void the_sum_is_slept_once_and_each_share_is_reported() {
        TestEngine chaos = new TestEngine();
        chaos.refresh(latency("one", 1).build(), latency("two", 2).created(1).build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(chaos.sleeper.slept()).containsExactly(Duration.ofSeconds(3));
        assertThat(chaos.heard.injections())
                .extracting(Injection::delay)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(outcome.injections()).isEqualTo(chaos.heard.injections());
        assertThat(outcome.terminal()).isNull();
        assertThat(outcome.exception()).isNull();
    }

    @Test
    void the_ceiling_is_one_of_the_sum() {
        TestEngine chaos = new TestEngine(Duration.ofSeconds(4));
        chaos.refresh(
                latency("one", 3).build(),
                latency("two", 3).created(1).build(),
                latency("three", 3).created(2).build());
        chaos.pass(Points.PRODUCTS);
        assertThat(chaos.sleeper.slept()).containsExactly(Duration.ofSeconds(4));
        assertThat(chaos.heard.injections())
                .extracting(Injection::delay)
                .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
        assertThat(chaos.heard.skips())
                .extracting(skip -> skip.wouldHaveBeen().action(), skip -> skip.reason())
                .containsExactly(tuple("three", SkipReason.OVERFLOW));
    }

    @Test
    void the_ceiling_itself_may_be_slept() {
        TestEngine chaos = new TestEngine(Duration.ofSeconds(4));
        chaos.refresh(latency("one", 4).build());
        chaos.pass(Points.PRODUCTS);
        assertThat(chaos.sleeper.slept()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void no_latency_no_sleep() {
        TestEngine chaos = new TestEngine();
        chaos.refresh(abort("down").build());
        chaos.pass(Points.PRODUCTS);
        assertThat(chaos.sleeper.slept()).isEmpty();
    }

    @Test
    void past_the_limit_delays_are_skipped_and_terminal_faults_strike_still() {
        TestEngine chaos = new TestEngine(
                duration -> {
                    throw new AssertionError("slept " + duration);
                },
                0);
        chaos.refresh(
                latency("one", 1).build(),
                latency("two", 2).created(1).build(),
                abort("down").created(2).build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(chaos.heard.skips()).extracting(Skip::reason).containsOnly(SkipReason.OVERFLOW);
        assertThat(chaos.heard.skips())
                .extracting(skip -> skip.wouldHaveBeen().action())
                .containsExactly("one", "two");
        assertThat(chaos.heard.injections()).extracting(Injection::action).containsExactly("down");
        assertThat(outcome.injections()).isEqualTo(chaos.heard.injections());
        assertThat(outcome.terminal()).isEqualTo(AbortFault.status(503));
    }

    @Test
    void the_delay_is_reported_when_it_is_over() {
        TestEngine[] chaos = new TestEngine[1];
        chaos[0] = new TestEngine(
                duration -> assertThat(chaos[0].heard.injections()).isEmpty(), 1);
        chaos[0].refresh(latency("slow", 1).build());
        chaos[0].pass(Points.PRODUCTS);
        assertThat(chaos[0].heard.injections()).hasSize(1);
        assertThat(chaos[0].failures.count()).isZero();
    }

    @Test
    void an_interrupt_ends_the_delay_keeps_the_flag_and_the_call_goes_on_as_decided() {
        TestEngine chaos = new TestEngine(
                duration -> {
                    throw new InterruptedException();
                },
                1);
        chaos.refresh(latency("slow", 1).build(), abort("down").created(1).build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.terminal()).isEqualTo(AbortFault.status(503));
        assertThat(chaos.heard.injections()).extracting(Injection::action).containsExactly("slow", "down");
        assertThat(chaos.failures.count()).isZero();
    }
}
