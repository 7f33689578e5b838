package org.chaosee.jpa.hook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Target;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.point.RuntimeLookup;
import org.chaosee.jpa.point.UnitPoints;
import org.chaosee.jpa.testing.Chaos;
import org.chaosee.jpa.testing.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListenerHookTest {

    @RegisterExtension
    final Chaos chaos = new Chaos();

    private final AtomicReference<ChaosRuntime> bean = new AtomicReference<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final ListenerHook hook = new ListenerHook(new RuntimeLookup(
            () -> {
                looks.incrementAndGet();
                return bean.get();
            },
            nanos::get));

    private int hitsOf(int events) {
        int before = chaos.injections().size();
        for (int i = 0; i < events; i++) {
            hook.pass(JpaOperation.FIND, Phase.BEFORE, new Item(1, "new"));
        }
        return chaos.injections().size() - before;
    }

    /** A batch may load a thousand entities before CDI is up, or on a thread that CDI does not know. */
    @Test
    void however_many_events_come_too_early_the_next_one_is_hit() {
        chaos.strike("jpa", "find", Chaos.latency(), "before");
        assertThat(hitsOf(1000)).isZero();
        assertThat(looks).hasValue(1);

        bean.set(chaos.runtime());
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(hitsOf(1)).isEqualTo(1);
    }

    /** As the first injection of the unit makes it, long after the first event. */
    @Test
    void a_hook_that_comes_later_takes_the_entity_over() {
        bean.set(chaos.runtime());
        chaos.strike("jpa", "find", Chaos.latency(), "before");
        assertThat(hitsOf(2)).isEqualTo(2);

        chaos.runtime()
                .engine()
                .point(PointFacts.of(Kind.JPA)
                        .with(Target.ENTITY, "Item", Item.class.getName())
                        .detail(UnitPoints.HOOK, "proxy"));
        assertThat(hitsOf(2)).isZero();
        assertThat(chaos.runtime().engine().points()).hasSize(1);
    }
}
