package org.chaosee.cli.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectionRateTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final InjectionRate rate = new InjectionRate();

    @Test
    void there_is_none_to_begin_with() {
        assertThat(rate.seconds()).isEmpty();
        rate.see(START, 100);
        assertThat(rate.seconds()).isEmpty();
    }

    @Test
    void what_was_counted_between_two_looks_is_spread_over_the_seconds() {
        rate.see(START, 100);
        rate.see(START.plusSeconds(1), 103);
        rate.see(START.plusSeconds(3), 113);
        assertThat(rate.seconds()).containsExactly(3.0, 5.0, 5.0);
    }

    @Test
    void a_counter_that_begins_again_is_no_negative_rate() {
        rate.see(START, 100);
        rate.see(START.plusSeconds(1), 2);
        rate.see(START.plusSeconds(2), 5);
        assertThat(rate.seconds()).containsExactly(0.0, 3.0);
    }

    @Test
    void a_minute_is_remembered() {
        for (int i = 0; i <= 100; i++) {
            rate.see(START.plusSeconds(i), i * 2L);
        }
        assertThat(rate.seconds()).hasSize(60).containsOnly(2.0);
    }

    @Test
    void the_last_minute_may_be_known() {
        rate.begin(
                START,
                5,
                List.of(
                        START.minusMillis(500),
                        START.minusMillis(1500),
                        START.minusMillis(1600),
                        START.minusSeconds(90)));
        assertThat(rate.seconds()).hasSize(60).endsWith(2.0, 1.0).startsWith(0.0);
    }
}
