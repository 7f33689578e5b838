package org.chaosee.load.figures;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Of requests that are over, however they ended: how long they took from the instant when they were due. */
public record Latency(
        Duration mean, Duration p50, Duration p90, Duration p95, Duration p99, Duration p999, Duration max) {

    /** Of a histogram that isn't empty, of nanoseconds. */
    static Latency of(Histogram histogram) {
        return new Latency(
                Duration.ofNanos(Math.round(histogram.getMean())),
                Tally.at(histogram, 50),
                Tally.at(histogram, 90),
                Tally.at(histogram, 95),
                Tally.at(histogram, 99),
                Tally.at(histogram, 99.9),
                Tally.at(histogram, 100));
    }
}
