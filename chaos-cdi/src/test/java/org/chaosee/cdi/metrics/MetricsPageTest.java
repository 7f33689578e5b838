package org.chaosee.cdi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the reference page to the metrics that there are. */
class MetricsPageTest {

    @Test
    void listsEveryMetric() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "docs", "reference", "metrics.md")).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("`", -1)[1]))
                .containsExactly(
                        MicroProfileMetrics.INJECTIONS,
                        MicroProfileMetrics.SKIPPED,
                        MicroProfileMetrics.DELAY,
                        MicroProfileMetrics.REVISION,
                        MicroProfileMetrics.LIVE,
                        MicroProfileMetrics.BREACHES);
    }
}
