package org.chaosee.proxy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Timeline timeline = new Timeline(2, Clock.systemUTC());

    @Test
    void older_changes_are_forgotten() {
        for (String proxy : new String[] {"a", "b", "c"}) {
            timeline.add("proxy-created", proxy, null, "");
        }
        assertThat(timeline.entries()).extracting(TimelineEntry::proxy).containsExactly("b", "c");
    }

    @Test
    void a_long_detail_is_cut() {
        timeline.add("proxy-created", "p", null, "x".repeat(256));
        timeline.add("proxy-created", "p", null, "x".repeat(257));
        assertThat(timeline.entries())
                .extracting(TimelineEntry::detail)
                .containsExactly("x".repeat(256), "x".repeat(255) + "…");
    }
}
