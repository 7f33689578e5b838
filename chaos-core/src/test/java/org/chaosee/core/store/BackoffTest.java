package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.testing.TestClock;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private double chance = 1;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> chance);

    @Test
    void there_is_no_pause_at_first() {
        assertThat(backoff.isOver(TestClock.START)).isTrue();
    }

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(pauses(7)).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void by_chance_they_are_shorter_by_half_at_most() {
        chance = 0;
        assertThat(pauses(6)).containsExactly(1L, 1L, 2L, 4L, 8L, 15L);
    }

    @Test
    void a_success_ends_the_pauses() {
        pauses(4);
        backoff.reset();
        assertThat(backoff.isOver(TestClock.START)).isTrue();
        assertThat(pauses(2)).containsExactly(1L, 2L);
    }

    private List<Long> pauses(int count) {
        List<Long> pauses = new ArrayList<>();
        Instant now = TestClock.START;
        for (int i = 0; i < count; i++) {
            backoff.failed(now);
            Instant failed = now;
            while (!backoff.isOver(now)) {
                now = now.plusSeconds(1);
            }
            pauses.add(Duration.between(failed, now).toSeconds());
        }
        return pauses;
    }
}
