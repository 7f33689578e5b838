package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import org.chaosee.api.storm.StormRequest;
import org.junit.jupiter.api.Test;

class StormRequestTest {

    @Test
    void becomes_the_tree_that_is_sent() {
        assertThat(StormRequest.begin("gale")
                        .forUsers("alice", "b*")
                        .lasting(Duration.ofSeconds(90))
                        .httpPercent(5)
                        .latency(Duration.ZERO, Duration.ofMillis(1))
                        .statuses(500)
                        .seed(7)
                        .toTree())
                .containsExactly(
                        entry("name", "gale"),
                        entry("users", List.of("alice", "b*")),
                        entry("duration", "PT1M30S"),
                        entry("httpPercent", 5.0),
                        entry("latencyMin", "PT0S"),
                        entry("latencyMax", "PT0.001S"),
                        entry("statuses", List.of(500)),
                        entry("seed", 7L));
    }

    @Test
    void each_method_makes_a_new_one() {
        StormRequest request = StormRequest.begin();
        StormRequest other = request.forRoles("tester");
        assertThat(request.toTree()).containsExactly(entry("name", "default"));
        assertThat(other).isNotEqualTo(request).isEqualTo(StormRequest.begin().forRoles("tester"));
        assertThat(other).hasSameHashCodeAs(StormRequest.begin().forRoles("tester"));
        assertThatThrownBy(() -> other.toTree().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_is_said_again_replaces_what_was_said() {
        assertThat(StormRequest.begin().httpPercent(1).httpPercent(2))
                .isEqualTo(StormRequest.begin().httpPercent(2));
    }

    @Test
    void an_end_has_a_name_and_nothing_else() {
        StormRequest end = StormRequest.end("gale");
        assertThat(end.isEnd()).isTrue();
        assertThat(end.name()).isEqualTo("gale");
        assertThat(end.toTree()).containsExactly(entry("name", "gale"));
        assertThat(end).isNotEqualTo(StormRequest.begin("gale")).hasToString("StormRequest[end {name=gale}]");
        assertThat(StormRequest.end().name()).isEqualTo(StormRequest.begin().name());
        assertThatThrownBy(() -> end.httpPercent(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("httpPercent");
    }
}
