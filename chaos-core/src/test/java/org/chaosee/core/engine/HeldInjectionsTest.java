package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.chaosee.api.Phase;
import org.chaosee.core.point.Call;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

/** A halt that comes between the decision and its effect. */
class HeldInjectionsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void a_call_whose_delay_a_halt_ends_goes_on_unharmed() {
        AtomicReference<TestEngine> self = new AtomicReference<>();
        TestEngine chaos = new TestEngine(duration -> hold(self.get()), 100);
        self.set(chaos);
        chaos.refresh(latency("slow", LONG).build(), abort("down").created(1).build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(outcome.terminal()).isNull();
        assertThat(outcome.injections()).hasSize(1);
        assertThat(chaos.heard.injections()).hasSize(1);
    }

    @Test
    void what_was_decided_before_the_halt_has_no_effect_after_it() {
        TestEngine chaos = new TestEngine();
        chaos.refresh(abort("down").build());
        Decision decision = chaos.point(Points.PRODUCTS).decide(Call.UNKNOWN, Phase.BEFORE);
        hold(chaos);
        assertThat(chaos.engine.injector().apply(chaos.point(Points.PRODUCTS), decision))
                .isEqualTo(Outcome.NONE);
        assertThat(chaos.heard.injections()).isEmpty();
    }

    private static void hold(TestEngine chaos) {
        chaos.engine.hold(true);
        chaos.delays.hold(true, Runnable::run);
    }
}
