package org.chaosee.core.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.core.testing.RecordingSleeper;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RecordingSleeper sleeper = new RecordingSleeper();

    @Test
    void sleeps() {
        assertThat(new Delays(sleeper, 1).delay(SECOND)).isTrue();
        assertThat(sleeper.slept()).containsExactly(SECOND);
    }

    @Test
    void refuses_to_sleep_past_the_limit_until_another_is_over() {
        List<Boolean> meanwhile = new ArrayList<>();
        Delays[] delays = new Delays[1];
        int[] depth = {0};
        Sleeper nested = duration -> {
            if (depth[0]++ < 2) {
                meanwhile.add(delays[0].delay(SECOND));
            }
        };
        delays[0] = new Delays(nested, 2);
        assertThat(delays[0].delay(SECOND)).isTrue();
        assertThat(meanwhile).containsExactly(false, true);
        assertThat(delays[0].delay(SECOND)).isTrue();
    }

    @Test
    void an_interrupt_ends_the_delay_and_stays_visible() {
        Delays delays = new Delays(
                duration -> {
                    throw new InterruptedException();
                },
                1);
        for (int i = 0; i < 3; i++) {
            assertThat(delays.delay(SECOND)).isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_thread_that_is_interrupted_already_does_not_sleep() {
        Delays delays = new Delays(Sleeper.THREAD, 1);
        Thread.currentThread().interrupt();
        assertThat(delays.delay(Duration.ofDays(1))).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_sleeper_that_fails_gives_its_place_back() {
        boolean[] failing = {true};
        Delays delays = new Delays(
                duration -> {
                    if (failing[0]) {
                        throw new IllegalStateException("broken");
                    }
                },
                1);
        assertThatThrownBy(() -> delays.delay(SECOND)).hasMessage("broken");
        failing[0] = false;
        assertThat(delays.delay(SECOND)).isTrue();
    }
}
