package org.chaosee.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chaosee.load.figures.FailureFigures;
import org.chaosee.load.figures.Latency;
import org.chaosee.load.figures.Lateness;
import org.chaosee.load.figures.LoadResult;
import org.chaosee.load.figures.RequestFigures;
import org.chaosee.load.figures.SecondFigures;
import org.chaosee.load.figures.Summary;
import org.junit.jupiter.api.Test;

class LoadTreeTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00.123Z");
    private static final Latency LATENCY = new Latency(
            Duration.ofMillis(10),
            Duration.ofMillis(8),
            Duration.ofNanos(10_000_400),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(300));
    private static final SecondFigures SECOND = new SecondFigures(START, 50, 49, 1, 2, LATENCY);
    private static final SecondFigures EMPTY = new SecondFigures(START.plusSeconds(1), 0, 0, 0, 3, null);

    private static LoadResult result() {
        Summary summary = new Summary(50, 49, 1, 49.99999, LATENCY);
        return new LoadResult(
                "shoppers",
                50,
                1,
                START,
                START.plusSeconds(2),
                false,
                55,
                50,
                5,
                summary,
                new Lateness(Duration.ofNanos(90_000), Duration.ofMillis(2)),
                List.of(new RequestFigures("products", summary)),
                List.of(SECOND, EMPTY),
                List.of(new FailureFigures("HTTP 503", 1, START, START)),
                List.of());
    }

    @Test
    void the_tree_is_that_of_the_journal() throws Exception {
        String figures = """
                "requests": 50, "ok": 49, "errors": 1, "perSecond": 50.0, "mean": 0.01, "p50": 0.008, "p90": 0.01,
                "p95": 0.02, "p99": 0.05, "p999": 0.1, "max": 0.3""";
        JsonNode expected = JsonMapper.builder().build().readTree("""
                {"format": 1, "name": "shoppers", "rate": 50.0, "seed": 1, "stopped": false,
                 "start": "2026-01-01T12:00:00.123Z", "end": "2026-01-01T12:00:02.123Z",
                 "planned": 55, "sent": 50, "skipped": 5,
                 "summary": {%1$s, "lateness": {"p99": 9.0E-5, "max": 0.002}},
                 "requests": [{"name": "products", %1$s}],
                 "seconds": [
                   {"at": "2026-01-01T12:00:00.123Z", "sent": 50, "ok": 49, "errors": 1, "skipped": 2,
                    "p50": 0.008, "p95": 0.02, "p99": 0.05, "max": 0.3},
                   {"at": "2026-01-01T12:00:01.123Z", "sent": 0, "ok": 0, "errors": 0, "skipped": 3,
                    "p50": null, "p95": null, "p99": null, "max": null}],
                 "failures": [{"cause": "HTTP 503", "count": 1,
                    "first": "2026-01-01T12:00:00.123Z", "last": "2026-01-01T12:00:00.123Z"}]}""".formatted(figures));

        assertThat(LoadTree.of(result()).toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    @Test
    void a_series_has_a_line_for_each_second() throws Exception {
        StringWriter text = new StringWriter();
        try (CsvSeries series = new CsvSeries(text)) {
            series.second(SECOND);
            assertThat(text.toString()).endsWith("0.300000\n");
            series.second(EMPTY);
        }

        assertThat(text).hasToString("""
                at,sent,ok,errors,skipped,p50,p95,p99,max
                2026-01-01T12:00:00.123Z,50,49,1,2,0.008000,0.020000,0.050000,0.300000
                2026-01-01T12:00:01.123Z,0,0,0,3,,,,
                """);
    }
}
