package org.chaosee.core.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.core.testing.TestClock;
import org.junit.jupiter.api.Test;

class PauseTest {

    private final TestClock clock = new TestClock();
    private final Pause pause = new Pause(clock::nanos);

    @Test
    void none_has_begun_at_first() {
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void it_lasts_its_time() {
        pause.begin(Duration.ofSeconds(2));
        clock.advance(Duration.ofMillis(1_999));
        assertThat(pause.isOver()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void a_clock_that_is_set_neither_ends_nor_prolongs_it() {
        pause.begin(Duration.ofSeconds(2));
        clock.set(clock.instant().plusSeconds(3_600));
        assertThat(pause.isOver()).isFalse();
        clock.set(clock.instant().minusSeconds(7_200));
        clock.advance(Duration.ofSeconds(2));
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void it_can_be_ended_and_begun_anew() {
        pause.begin(Duration.ofSeconds(2));
        pause.end();
        assertThat(pause.isOver()).isTrue();
        pause.begin(Duration.ofSeconds(2));
        assertThat(pause.isOver()).isFalse();
    }
}
