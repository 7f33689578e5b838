package org.chaosee.load.figures;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Counts requests, and keeps how long they took, with three digits down to a microsecond. */
final class Tally {

    private static final int DIGITS = 3;

    private final Histogram histogram = histogram();
    private long ok;
    private long errors;

    static Histogram histogram() {
        Histogram result = new Histogram(1_000, TimeUnit.SECONDS.toNanos(2), DIGITS);
        result.setAutoResize(true);
        return result;
    }

    /** What so many per cent of the values don't exceed; zero when there are none. */
    static Duration at(Histogram histogram, double percent) {
        return Duration.ofNanos(Math.min(histogram.getValueAtPercentile(percent), histogram.getMaxValue()));
    }

    void add(long latency, boolean isOk) {
        histogram.recordValue(latency);
        if (isOk) {
            ok++;
        } else {
            errors++;
        }
    }

    long ok() {
        return ok;
    }

    long errors() {
        return errors;
    }

    long requests() {
        return ok + errors;
    }

    @Nullable
    Latency latency() {
        return histogram.getTotalCount() == 0 ? null : Latency.of(histogram);
    }

    Summary summary(double seconds) {
        return new Summary(requests(), ok, errors, seconds > 0 ? requests() / seconds : 0, latency());
    }
}
