package org.chaosee.core.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chaosee.core.testing.TestClock;
import org.junit.jupiter.api.Test;

class SharedClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MILLI = Duration.ofMillis(1);

    private final TestClock own = new TestClock();
    private final SharedClock clock = new SharedClock(own, own::nanos);

    @Test
    void until_the_store_has_told_its_time_the_nodes_own_counts() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
        assertThat(clock.learn(clock.mark(), null)).isFalse();
        assertThat(clock.instant()).isEqualTo(TestClock.START);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void the_stores_time_counts_however_far_the_nodes_own_is_off() {
        learn(TestClock.START.minus(HOUR));
        assertThat(clock.instant()).isEqualTo(TestClock.START.minus(HOUR));
        assertThat(clock.offset()).isEqualTo(HOUR.negated());
        own.advance(MILLI);
        assertThat(clock.instant()).isEqualTo(TestClock.START.minus(HOUR).plus(MILLI));
    }

    @Test
    void nobody_who_sets_the_nodes_clock_back_prolongs_anything() {
        learn(TestClock.START);
        own.advance(HOUR);
        own.set(TestClock.START);
        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(HOUR));
    }

    @Test
    void a_machine_that_was_suspended_finds_that_time_has_gone_on() {
        learn(TestClock.START);
        own.set(TestClock.START.plus(HOUR));
        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(HOUR));
    }

    @Test
    void what_fits_to_what_is_known_changes_nothing() {
        learn(TestClock.START);
        long mark = clock.mark();
        own.advance(MILLI.multipliedBy(10));
        assertThat(clock.learn(mark, TestClock.START.plus(MILLI.multipliedBy(4))))
                .isFalse();
        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(MILLI.multipliedBy(10)));
    }

    @Test
    void what_does_not_moves_it_no_farther_than_it_must() {
        learn(TestClock.START);
        long mark = clock.mark();
        own.advance(MILLI.multipliedBy(10));
        clock.learn(mark, TestClock.START.plusSeconds(1));
        assertThat(clock.instant()).isEqualTo(TestClock.START.plusSeconds(1));
        mark = clock.mark();
        own.advance(MILLI.multipliedBy(10));
        clock.learn(mark, TestClock.START);
        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(MILLI.multipliedBy(10)));
    }

    @Test
    void that_time_went_back_is_told_when_it_is_more_than_a_little() {
        assertThat(learn(TestClock.START)).isFalse();
        assertThat(learn(TestClock.START.minus(MILLI))).isFalse();
        own.set(TestClock.START.plus(HOUR));
        assertThat(learn(TestClock.START)).isTrue();
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }

    private boolean learn(Instant time) {
        return clock.learn(clock.mark(), time);
    }
}
