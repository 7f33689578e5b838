package org.chaosee.cli.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.Test;

class HealthLogTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final HealthLog log = new HealthLog();

    private void add(long second, String name, boolean up) {
        log.add(Json.object()
                .put("at", START.plusSeconds(second).toString())
                .put("name", name)
                .put("up", up)
                .put("seconds", 0.01)
                .put("status", up ? 200 : 503)
                .putNull("cause"));
    }

    @Test
    void a_short_run_is_told_answer_by_answer() {
        for (int second = 0; second < HealthLog.MOST; second++) {
            add(second, "shop", true);
        }

        assertThat(log.json()).hasSize(HealthLog.MOST);
        assertThat(log.leftOut()).isZero();
    }

    @Test
    void of_a_day_no_change_is_left_out() {
        int day = 86_400;
        for (int second = 0; second < day; second++) {
            add(second, "shop", second < 50_000 || second >= 60_000);
            add(second, "pay", true);
        }

        ArrayNode told = log.json();
        assertThat(told).hasSize(2 * HealthLog.MOST + 4);
        assertThat(log.leftOut()).isEqualTo(2L * day - told.size());
        assertThat(told)
                .filteredOn(answer -> answer.path("name").asText().equals("shop")
                        && !answer.path("up").asBoolean())
                .extracting(answer -> answer.path("at").asText())
                .as("the first and the last one of the outage")
                .containsExactly(
                        START.plusSeconds(50_000).toString(),
                        START.plusSeconds(59_999).toString());
        assertThat(told)
                .filteredOn(answer -> answer.path("name").asText().equals("shop"))
                .last()
                .extracting(answer -> answer.path("at").asText())
                .isEqualTo(START.plusSeconds(day - 1).toString());
    }

    @Test
    void another_status_is_a_change() {
        for (int second = 0; second < HealthLog.MOST + 10; second++) {
            add(second, "shop", true);
        }
        ObjectNode other =
                Json.object().put("at", "x").put("name", "shop").put("up", true).put("status", 204);

        log.add(other);

        assertThat(log.json()).contains(other);
    }
}
