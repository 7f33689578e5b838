package org.chaosee.cli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final Tally tally = new Tally(HealthAddress.of("http://localhost/health"));

    @Test
    void nothing_is_no_health() {
        HealthSummary summary = tally.summary(START);
        assertThat(summary.isHealthy(null)).isFalse();
        assertThat(summary.isHealthy(0.0)).isFalse();
        assertThat(summary.json().path("availability").isNull()).isTrue();
        assertThat(summary.p50()).isNull();
    }

    @Test
    void times_are_those_of_answers() {
        for (int i = 1; i <= 100; i++) {
            add(i, 200, i / 1000.0);
        }
        add(101, null, 10);
        HealthSummary summary = tally.summary(START);
        assertThat(summary.p50()).isEqualTo(0.050);
        assertThat(summary.p95()).isEqualTo(0.095);
        assertThat(summary.max()).isEqualTo(0.1);
        assertThat(summary.requests()).isEqualTo(101);
    }

    @Test
    void the_longest_outage_is_told() {
        assertThat(add(0, 200, 0)).as("the first is a change").isTrue();
        assertThat(add(1, 503, 0)).isTrue();
        assertThat(add(2, null, 0)).isFalse();
        assertThat(add(4, 200, 0)).isTrue();
        add(5, 503, 0);
        add(6, 200, 0);
        assertThat(tally.summary(START.plusSeconds(7)).longestOutage())
                .isEqualTo(new Outage(START.plusSeconds(1), START.plusSeconds(4), true));
        assertThat(tally.inARow()).isEqualTo(1);
    }

    @Test
    void an_outage_may_last() {
        add(0, 503, 0);
        HealthSummary summary = tally.summary(START.plusSeconds(9));
        assertThat(summary.longestOutage()).isEqualTo(new Outage(START, START.plusSeconds(9), false));
        assertThat(summary.lastCause()).isEqualTo("status 503");
        assertThat(summary.availability()).isZero();
        assertThat(tally.inARow()).isZero();
    }

    private boolean add(int second, Integer status, double seconds) {
        return tally.add(Json.object()
                .put("at", START.plusSeconds(second).toString())
                .put("up", status != null && status < 400)
                .put("status", status)
                .put("seconds", seconds)
                .put("cause", "no answer in time"));
    }
}
