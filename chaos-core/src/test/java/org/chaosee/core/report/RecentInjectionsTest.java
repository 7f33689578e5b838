package org.chaosee.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.core.testing.Injections;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;

class RecentInjectionsTest {

    private final RecentInjections recent = new RecentInjections();

    @Test
    void the_latest_comes_first() {
        Injection one = injection("one");
        Injection two = injection("two");
        recent.onInjection(one);
        recent.onSkip(two, SkipReason.DRY_RUN);
        assertThat(recent.latest()).containsExactly(new Reported(two, SkipReason.DRY_RUN), new Reported(one, null));
    }

    @Test
    void the_oldest_are_forgotten() {
        for (int i = 0; i < RecentInjections.CAPACITY + 2; i++) {
            recent.onInjection(injection("action-" + i));
        }
        assertThat(recent.latest())
                .hasSize(1_000)
                .startsWith(new Reported(injection("action-1001"), null))
                .endsWith(new Reported(injection("action-2"), null));
    }

    @Test
    void what_was_handed_out_stays_as_it_is() {
        recent.onInjection(injection("one"));
        List<Reported> before = recent.latest();
        recent.onInjection(injection("two"));
        assertThat(before).hasSize(1);
    }

    @Test
    void many_threads_lose_nothing() throws Exception {
        Threads.together(4, () -> {
            for (int i = 0; i < 100; i++) {
                recent.onInjection(injection("action"));
            }
            return recent.latest().size();
        });
        assertThat(recent.latest()).hasSize(400).doesNotContainNull();
    }

    private static Injection injection(String action) {
        return Injections.latency(action, Duration.ofSeconds(1));
    }
}
