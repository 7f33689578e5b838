package org.chaosee.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    private static Axis axis(String from, String length) {
        Instant begin = Instant.parse(from);
        return new Axis(begin, begin.plus(Duration.parse(length)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T12:00:00.2Z, PT2.4S, 12:00:00.5",
        "2026-01-01T12:00:01Z, PT30S, 12:00:05",
        "2026-01-01T12:00:01Z, PT5M, 12:01",
        "2026-01-01T12:00:01Z, PT3H, 12:30",
        "2026-01-01T12:00:01Z, PT24H, 15:00",
        "2026-01-01T12:00:01Z, PT400H, 3 Jan"
    })
    void ticks_stand_at_round_times(String from, String length, String first) {
        assertThat(Ticks.of(axis(from, length))).hasSizeBetween(3, 10);
        assertThat(Ticks.of(axis(from, length)).get(0).label()).isEqualTo(first);
    }

    @Test
    void there_are_never_many() {
        for (long seconds = 1; seconds < 100_000_000; seconds = seconds * 5 / 4 + 1) {
            Axis axis = axis("2026-01-01T12:00:00Z", "PT" + seconds + "S");
            assertThat(Ticks.of(axis)).hasSizeBetween(1, 11);
        }
    }

    @Test
    void days_are_named_when_there_are_two() {
        assertThat(Ticks.days(axis("2026-01-01T12:00:00Z", "PT11H"))).isEmpty();
        assertThat(Ticks.days(axis("2026-01-01T12:00:00Z", "PT24H")))
                .containsExactly(new Tick(0, "1 Jan 2026", true), new Tick(50, "2 Jan 2026", true));
    }

    @Test
    void days_do_not_lie_on_each_other() {
        assertThat(Ticks.days(axis("2026-01-01T23:00:00Z", "PT20H")))
                .extracting(Tick::label)
                .containsExactly("2 Jan 2026");
        assertThat(Ticks.days(axis("2026-01-01T20:00:00Z", "PT20H")))
                .extracting(Tick::isMajor)
                .containsExactly(false, true);
    }
}
