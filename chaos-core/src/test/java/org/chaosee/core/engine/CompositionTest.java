package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.exception;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.time.Duration;
import org.chaosee.api.Phase;
import org.chaosee.api.Trigger;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.point.Call;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

/** Several actions hit one call. */
class CompositionTest {

    private final TestEngine chaos = new TestEngine();

    @Test
    void latencies_add_up() {
        chaos.refresh(latency("one", 1).build(), latency("two", 2).created(1).build());
        assertThat(chaos.point(Points.PRODUCTS)
                        .decide(Call.UNKNOWN, Phase.BEFORE)
                        .hits())
                .extracting(Hit::delay)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void creation_order_holds() {
        chaos.refresh(
                latency("second", 1).created(2).build(),
                latency("first", 1).created(1).build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("first", "second");
    }

    @Test
    void a_terminal_fault_ends_the_call_and_later_actions_are_not_asked() {
        chaos.refresh(
                latency("slow", 1).build(),
                abort("down").created(1).build(),
                exception("broken", "java.io.IOException", null).created(2).build(),
                latency("late", 1).created(3).build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("slow", "down");
        assertThat(calls()).containsExactly(1L, 1L, 0L, 0L);
    }

    @Test
    void a_terminal_fault_that_misses_ends_nothing() {
        chaos.refresh(
                abort("every-second").trigger(Trigger.everyNth(2)).build(),
                latency("slow", 1).created(1).build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("slow");
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("every-second");
        assertThat(calls()).containsExactly(2L, 1L);
    }

    @Test
    void a_terminal_dry_run_ends_nothing() {
        chaos.refresh(
                abort("dry").dryRun().build(),
                exception("broken", "java.io.IOException", null).created(1).build(),
                latency("late", 1).created(2).build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("dry", "broken");
    }

    @Test
    void each_fault_point_is_hit_for_itself() {
        chaos.refresh(abort("down").build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("down");
        assertThat(chaos.hits(Points.CHECKOUT)).containsExactly("down");
    }

    @Test
    void phases_are_decided_apart() {
        chaos.refresh(abort("before").build(), abort("after").after().created(1).build());
        assertThat(chaos.hits(Points.PRODUCTS, Call.UNKNOWN, Phase.BEFORE)).containsExactly("before");
        assertThat(calls()).containsExactly(1L, 0L);
        assertThat(chaos.hits(Points.PRODUCTS, Call.UNKNOWN, Phase.AFTER)).containsExactly("after");
        assertThat(calls()).containsExactly(1L, 1L);
    }

    private Iterable<Long> calls() {
        return chaos.engine.plan().select(Points.PRODUCTS).stream()
                .map(CompiledAction::state)
                .map(state -> state.calls())
                .toList();
    }
}
