package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormTally;
import org.junit.jupiter.api.Test;

class StormRecordsTest {

    private static final Instant BEGUN = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant END = BEGUN.plusSeconds(60);

    @Test
    void a_storm_is_for_everyone_or_for_somebody() {
        assertThatThrownBy(() -> storm(List.of("alice"), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storm(List.of(), false)).isInstanceOf(IllegalArgumentException.class);
        assertThat(storm(List.of(), true).everyone()).isTrue();
    }

    @Test
    void a_storm_is_over_at_its_end() {
        Storm storm = storm(List.of("alice"), false);
        assertThat(storm.overAt(END.minusNanos(1))).isFalse();
        assertThat(storm.overAt(END)).isTrue();
    }

    @Test
    void a_tally_adds_up() {
        StormTally tally =
                new StormTally(Map.of(Kind.HTTP, Map.of("latency", 2L, "abort", 3L), Kind.JPA, Map.of("latency", 4L)));
        assertThat(tally.total()).isEqualTo(9);
        assertThat(tally.total(Kind.HTTP)).isEqualTo(5);
        assertThat(tally.total(Kind.JDBC)).isZero();
        assertThat(tally.count(Kind.JPA, "latency")).isEqualTo(4);
        assertThat(tally.count(Kind.JPA, "abort")).isZero();
        assertThat(StormTally.NONE.total()).isZero();
    }

    @Test
    void a_tally_stays_as_it_is() {
        Map<String, Long> counts = new HashMap<>(Map.of("latency", 1L));
        StormTally tally = new StormTally(Map.of(Kind.HTTP, counts));
        counts.put("latency", 2L);
        assertThat(tally.total()).isEqualTo(1);
        assertThatThrownBy(() -> tally.counts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tally.counts().get(Kind.HTTP).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static Storm storm(List<String> users, boolean everyone) {
        return new Storm("gale", users, List.of(), everyone, BEGUN, END, null, "node-1");
    }
}
