package org.chaosee.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.TestClock.START;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Scope;
import org.chaosee.core.testing.Points;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void the_empty_plan() {
        assertThat(Plan.EMPTY.size()).isZero();
        assertThat(Plan.EMPTY.has(Kind.HTTP)).isFalse();
        assertThat(Plan.EMPTY.nextExpiry()).isNull();
        assertThat(Plan.EMPTY.select(Points.PRODUCT)).isEmpty();
    }

    @Test
    void holds_what_is_live_on_this_node() {
        Plan plan = plan(
                START,
                abort("live").build(),
                abort("disabled").disabled().build(),
                abort("expired").expiresAt(START).build(),
                abort("elsewhere").scope(Scope.nodes("node-2")).build(),
                abort("here").scope(Scope.nodes("node-*")).created(1).build());
        assertThat(names(plan)).containsExactly("live", "here");
        assertThat(plan.size()).isEqualTo(2);
        assertThat(plan.has(Kind.HTTP)).isTrue();
    }

    @Test
    void selects_by_target() {
        Plan plan = plan(
                START,
                abort("product").target(Map.of("path", "/api/products/{id}")).build(),
                abort("checkout").target(Map.of("method", "POST")).build());
        assertThat(names(plan)).containsExactly("product");
    }

    @Test
    void is_in_creation_order_whatever_the_order_of_the_store() {
        ChaosAction first = abort("z").created(1).build();
        ChaosAction second = abort("m").created(2).build();
        ChaosAction third = abort("a").created(3).build();
        assertThat(names(plan(START, third, first, second))).containsExactly("z", "m", "a");
    }

    @Test
    void actions_of_the_same_instant_have_the_same_order_on_all_nodes() {
        ChaosAction one = abort("one").build();
        ChaosAction two = abort("two").build();
        assertThat(names(plan(START, one, two))).isEqualTo(names(plan(START, two, one)));
    }

    @Test
    void knows_when_its_first_action_expires() {
        Plan plan = plan(
                START,
                abort("late").expiresAt(START.plusSeconds(20)).build(),
                abort("early").expiresAt(START.plusSeconds(10)).build(),
                abort("over").expiresAt(START.minusSeconds(10)).build());
        assertThat(plan.nextExpiry()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void knows_its_revision() {
        assertThat(Plan.compile(7, List.of(), "node-1", START, Plan.EMPTY).revision())
                .isEqualTo(7);
    }

    private static Plan plan(Instant now, ChaosAction... actions) {
        return Plan.compile(1, List.of(actions), "node-1", now, Plan.EMPTY);
    }

    private static List<String> names(Plan plan) {
        return plan.select(Points.PRODUCT).stream()
                .map(compiled -> compiled.action().name())
                .toList();
    }
}
