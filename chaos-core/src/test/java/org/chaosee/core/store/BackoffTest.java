package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.testing.TestClock;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private double chance = 1;
    private final TestClock clock = new TestClock();
    private final Backoff backoff =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> chance, clock::nanos);

    @Test
    void there_is_no_pause_at_first() {
        assertThat(backoff.isOver()).isTrue();
    }

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(pauses(7)).containsExactly(1, 2, 4, 8, 16, 30, 30);
    }

    @Test
    void by_chance_they_are_shorter_by_half_at_most() {
        chance = 0;
        assertThat(pauses(6)).containsExactly(1, 1, 2, 4, 8, 15);
    }

    @Test
    void a_success_ends_the_pauses() {
        pauses(4);
        backoff.failed();
        backoff.reset();
        assertThat(backoff.isOver()).isTrue();
        assertThat(pauses(2)).containsExactly(1, 2);
    }

    /** How many seconds each of them lasts. */
    private List<Integer> pauses(int count) {
        List<Integer> pauses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            backoff.failed();
            int seconds = 0;
            while (!backoff.isOver()) {
                clock.advance(Duration.ofSeconds(1));
                seconds++;
            }
            pauses.add(seconds);
        }
        return pauses;
    }
}
