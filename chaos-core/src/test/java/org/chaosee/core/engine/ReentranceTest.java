package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Injection;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.point.Call;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;

/** What Chaos EE itself causes is not struck: neither by listeners nor by the question who calls. */
class ReentranceTest {

    private final TestEngine chaos = new TestEngine();
    private final List<Outcome> inner = new ArrayList<>();

    @Test
    void a_listener_that_comes_by_a_fault_point_is_not_struck() {
        chaos.reporter.add(new InjectionListener() {
            @Override
            public void onInjection(Injection injection) {
                inner.add(chaos.pass(Points.CHECKOUT));
            }

            @Override
            public void onSkip(Injection wouldHaveBeen, SkipReason reason) {}
        });
        chaos.refresh(abort("down").build());
        assertThat(chaos.pass(Points.PRODUCTS).terminal()).isEqualTo(AbortFault.status(503));
        assertThat(inner).containsExactly(Outcome.NONE);
        assertThat(chaos.heard.injections()).hasSize(1);
        // The mark is gone with the call.
        assertThat(chaos.pass(Points.CHECKOUT).terminal()).isEqualTo(AbortFault.status(503));
    }

    @Test
    void the_look_up_of_the_user_is_not_struck() {
        chaos.refresh(abort("down").scope(Scope.users("alice")).build());
        assertThat(chaos.hits(Points.PRODUCTS, new LookingUp(), Phase.BEFORE)).containsExactly("down");
        assertThat(inner).containsExactly(Outcome.NONE);
    }

    @Test
    void a_look_up_that_fails_leaves_no_mark() {
        chaos.refresh(abort("down").scope(Scope.headers(Map.of("X-Test", "1"))).build());
        assertThat(chaos.hits(Points.PRODUCTS, new LookingUp())).isEmpty();
        assertThat(chaos.failures.count()).isEqualTo(1);
        chaos.refresh(abort("down").build());
        assertThat(chaos.hits(Points.PRODUCTS)).containsExactly("down");
    }

    /** Finds the user in a database, which is a fault point itself. */
    private final class LookingUp implements Call {

        @Override
        public String user() {
            inner.add(chaos.pass(Points.CHECKOUT));
            return "alice";
        }

        @Override
        public boolean hasRole(String role) {
            return false;
        }

        @Override
        public String header(String name) {
            throw new IllegalStateException("no request");
        }
    }
}
