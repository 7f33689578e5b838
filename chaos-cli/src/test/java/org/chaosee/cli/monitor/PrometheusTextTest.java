package org.chaosee.cli.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void labels_are_added_up_and_what_is_listed_twice_counts_once() {
        Map<String, Double> figures = PrometheusText.parse("""
                # TYPE gc_time_seconds_total counter
                gc_time_seconds_total{mp_scope="base",name="G1 Young"} 0.5
                gc_time_seconds_total{mp_scope="base",name="G1 Old"} 1.0
                gc_time_seconds_total{mp_scope="base",name="G1 Old"} 1.0
                base_thread_count 45.0 1767268800
                memory_maxHeap_bytes +Inf
                odd{path="/a b"} 3
                nothing
                """);
        assertThat(figures)
                .containsOnly(
                        Map.entry("gc_time_seconds_total", 1.5),
                        Map.entry("thread_count", 45.0),
                        Map.entry("odd", 3.0));
    }

    @Test
    void figures_are_told_in_words() {
        Figures before = new Figures(Instant.EPOCH, Map.of("gc_time_seconds_total", 1.0, "REST_request_total", 100.0));
        Figures now = new Figures(
                Instant.EPOCH.plusSeconds(10),
                Map.of(
                        "gc_time_seconds_total", 1.5,
                        "REST_request_total", 150.0,
                        "memory_usedHeap_bytes", 126e6,
                        "memory_maxHeap_bytes", -1.0,
                        "thread_count", 45.0,
                        "system_cpu_load", 0.25));
        assertThat(now.words(before))
                .isEqualTo(
                        "heap 126 MB, 45 threads, CPU of the machine 25 %, GC 5.0 % of the time, 5.0 REST requests/s");
        assertThat(new Figures(Instant.EPOCH, Map.of()).words(null)).startsWith("none of the figures");
    }
}
