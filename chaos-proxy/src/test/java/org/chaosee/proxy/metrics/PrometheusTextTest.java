package org.chaosee.proxy.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void nothingInALabelEndsIt() {
        PrometheusText text = new PrometheusText();
        text.metric("m", "counter", "Help");
        text.sample("m", Map.of("proxy", "a\"b\\c\nd"), 7);
        assertThat(text).hasToString("# HELP m Help\n# TYPE m counter\nm{proxy=\"a\\\"b\\\\c\\nd\"} 7\n");
    }
}
