package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.util.Map;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

class FaultPointTest {

    private final TestEngine chaos = new TestEngine();

    @Test
    void is_idle_without_a_plan() {
        assertThat(chaos.point(Points.PRODUCTS).idle()).isTrue();
    }

    @Test
    void is_idle_as_long_as_no_action_selects_it() {
        chaos.refresh(abort("checkout").target(Map.of("method", "POST")).build());
        assertThat(chaos.point(Points.PRODUCTS).idle()).isTrue();
        assertThat(chaos.point(Points.CHECKOUT).idle()).isFalse();
    }

    @Test
    void an_action_after_the_work_keeps_it_from_being_idle() {
        chaos.refresh(abort("lost").after().build());
        assertThat(chaos.point(Points.PRODUCTS).idle()).isFalse();
    }

    @Test
    void obeys_a_new_plan_from_the_next_call_on() {
        FaultPoint point = chaos.point(Points.PRODUCTS);
        assertThat(point.idle()).isTrue();
        chaos.refresh(abort("first").build());
        assertThat(point.idle()).isFalse();
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("first");
        chaos.refresh(abort("second").build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("second");
        chaos.refresh();
        assertThat(chaos.hits(Points.PRODUCTS)).isEmpty();
        assertThat(point.idle()).isTrue();
    }

    @Test
    void obeys_the_plan_that_was_there_before_it() {
        chaos.refresh(abort("down").build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("down");
    }
}
