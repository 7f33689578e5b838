package org.chaosee.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.effect.Delays;
import org.chaosee.core.effect.Sleeper;
import org.junit.jupiter.api.Test;

/** Time passes only while somebody sleeps, or as the test says. */
class PaceTest {

    private long now = -5_000_000_000L;
    private final List<Long> slept = new ArrayList<>();
    private final Sleeper sleeper = duration -> {
        slept.add(duration.toMillis());
        now += duration.toNanos();
    };
    private final Delays delays = new Delays(sleeper, 1);

    @Test
    void each_slice_takes_its_time() {
        Pace pace = pace(1000, 60);
        assertThat(pace.slice()).isEqualTo(100);
        for (int i = 0; i < 4; i++) {
            pace.await(100);
        }
        pace.await(50);
        assertThat(slept).containsExactly(100L, 100L, 100L, 100L, 50L);
    }

    @Test
    void a_slice_has_a_byte_at_least() {
        Pace pace = pace(3, 60);
        assertThat(pace.slice()).isEqualTo(1);
        pace.await(1);
        assertThat(slept).containsExactly(333L);
    }

    @Test
    void the_fastest_pace_does_not_overflow() {
        Pace pace = pace(1_000_000_000, 60);
        assertThat(pace.slice()).isEqualTo(100_000_000);
        pace.await(pace.slice());
        assertThat(slept).containsExactly(100L);
    }

    @Test
    void time_that_writing_takes_is_made_good() {
        Pace pace = pace(1000, 60);
        pace.await(100);
        now += 30_000_000;
        pace.await(100);
        assertThat(slept).containsExactly(100L, 70L);
    }

    @Test
    void but_no_more_than_half_a_second_of_it() {
        Pace pace = pace(1000, 60);
        pace.await(100);
        now += 5_000_000_000L;
        for (int i = 0; i < 6; i++) {
            pace.await(100);
        }
        assertThat(slept).containsExactly(100L, 100L);
    }

    @Test
    void past_the_limit_the_rest_passes_at_once() {
        Pace pace = pace(1, 2);
        for (int i = 0; i < 5; i++) {
            pace.await(1);
        }
        assertThat(slept).containsExactly(1000L, 1000L);
        assertThat(pace.isOver()).isTrue();
        assertThat(pace.slice()).isEqualTo(Integer.MAX_VALUE);
        pace.await(Integer.MAX_VALUE);
        assertThat(slept).hasSize(2);
    }

    @Test
    void without_a_place_among_the_delays_it_goes_on_and_makes_up_for_it() {
        List<Runnable> timer = new ArrayList<>();
        delays.later(Duration.ofDays(1), (task, time) -> timer.add(task));
        Pace pace = pace(1000, 60);
        pace.await(100);
        assertThat(slept).isEmpty();
        timer.get(0).run();
        pace.await(100);
        assertThat(slept).containsExactly(200L);
    }

    @Test
    void the_end_of_all_delays_is_the_end_of_it() {
        Pace pace = pace(1000, 60);
        pace.await(100);
        delays.endAll();
        pace.await(100);
        assertThat(slept).containsExactly(100L);
        pace(1000, 60).await(100);
        assertThat(slept).hasSize(2);
    }

    private Pace pace(int bytesPerSecond, int mostSeconds) {
        return new Pace(bytesPerSecond, Duration.ofSeconds(mostSeconds), delays.series(), () -> now);
    }
}
