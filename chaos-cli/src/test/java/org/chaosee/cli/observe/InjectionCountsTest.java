package org.chaosee.cli.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.Test;

class InjectionCountsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final InjectionCounts counts = new InjectionCounts();

    private void add(long second) {
        counts.add(Json.object()
                .put("at", START.plusSeconds(second).plusMillis(500).toString())
                .put("node", "node-1")
                .put("action", "slow")
                .put("fault", "latency")
                .put("delay", "PT0.5S"));
    }

    @Test
    void they_are_added_up_by_the_second() {
        add(0);
        add(0);
        add(1);

        assertThat(counts.json())
                .extracting(
                        sum -> sum.path("at").asText() + " " + sum.path("count").asLong() + " " + sum.path("delay"))
                .containsExactly("2026-01-01T00:00:00Z 2 1.0", "2026-01-01T00:00:01Z 1 0.5");
    }

    @Test
    void after_very_many_sums_they_are_added_up_by_the_minute_and_none_is_lost() {
        int many = InjectionCounts.MOST + 600;
        for (int second = 0; second < many; second++) {
            add(second);
        }

        ArrayNode sums = counts.json();
        assertThat(sums).hasSizeLessThanOrEqualTo(InjectionCounts.MOST + 11);
        long sum = 0;
        for (JsonNode each : sums) {
            sum += each.path("count").asLong();
        }
        assertThat(sum).isEqualTo(many);
        assertThat(sums.get(0).has("seconds")).isFalse();
        assertThat(sums.get(sums.size() - 1).path("seconds").asLong()).isEqualTo(60);
    }
}
