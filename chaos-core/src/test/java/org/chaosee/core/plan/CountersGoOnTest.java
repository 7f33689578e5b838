package org.chaosee.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Percent;
import org.chaosee.api.Scope;
import org.chaosee.api.Trigger;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountersGoOnTest {

    private static final Instant LATER = TestClock.START.plusSeconds(7_200);

    private final TestEngine chaos = new TestEngine();

    @Test
    void when_a_refresh_brings_the_same_action() {
        List<Boolean> hits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            chaos.refresh(third().build());
            hits.add(hit());
        }
        assertThat(hits).containsExactly(false, false, true, false, false, true);
    }

    @Test
    void when_another_action_comes_or_goes() {
        chaos.refresh(third().build());
        hit();
        chaos.refresh(third().build(), abort("other").created(1).dryRun().build());
        hit();
        chaos.refresh(third().build());
        assertThat(hit()).isTrue();
    }

    @Test
    void when_only_its_description_or_its_expiry_changes() {
        chaos.refresh(third().build());
        hit();
        hit();
        chaos.refresh(third().description("longer").expiresAt(LATER).build());
        assertThat(hit()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changed")
    void not_when_it_decides_otherwise(ChaosAction changed) {
        chaos.refresh(third().build());
        hit();
        hit();
        chaos.refresh(changed);
        assertThat(hit()).isFalse();
        assertThat(hit()).isFalse();
        assertThat(hit()).isTrue();
    }

    static Stream<ChaosAction> changed() {
        return Stream.of(
                third().seed(43).build(),
                third().fault(AbortFault.status(500)).build(),
                third().dryRun().build(),
                third().target(Map.of("method", "GET")).build(),
                third().scope(Scope.nodes("node-*")).build(),
                third().trigger(new Trigger(Percent.HUNDRED, 3, 100, null, null))
                        .build());
    }

    @Test
    void not_when_it_was_disabled_meanwhile() {
        chaos.refresh(third().build());
        hit();
        hit();
        chaos.refresh(third().disabled().build());
        chaos.refresh(third().build());
        assertThat(hit()).isFalse();
    }

    @Test
    void and_a_used_up_action_stays_used_up() {
        ChaosAction once = abort("once").trigger(Trigger.atMost(1)).build();
        chaos.refresh(once);
        assertThat(hit()).isTrue();
        chaos.refresh(once);
        assertThat(hit()).isFalse();
    }

    private static ActionBuilder third() {
        return abort("third").trigger(Trigger.everyNth(3));
    }

    private boolean hit() {
        return !chaos.hits(Points.PRODUCTS).isEmpty();
    }
}
