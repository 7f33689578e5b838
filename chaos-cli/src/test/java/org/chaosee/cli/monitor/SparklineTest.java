package org.chaosee.cli.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void the_greatest_is_the_highest_and_only_nothing_is_the_lowest() {
        assertThat(Sparkline.of(List.of(0.0, 0.1, 50.0, 100.0), 10)).isEqualTo("▁▂▅█");
        assertThat(Sparkline.of(List.of(0.0, 0.0), 10)).isEqualTo("▁▁");
        assertThat(Sparkline.of(List.of(), 10)).isEmpty();
    }

    @Test
    void the_latest_are_shown() {
        assertThat(Sparkline.of(List.of(9.0, 0.0, 7.0), 2)).isEqualTo("▁█");
    }
}
