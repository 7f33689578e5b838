package org.chaosee.cli.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Makes rates of a counter that only grows, second by second. Used by one thread. */
final class InjectionRate {

    private static final int SECONDS = 60;

    private record Step(Instant from, Instant to, double perSecond) {

        double in(Instant begin, Instant end) {
            Instant first = from.isAfter(begin) ? from : begin;
            Instant last = to.isBefore(end) ? to : end;
            return first.isBefore(last)
                    ? perSecond * Duration.between(first, last).toNanos() / 1e9
                    : 0;
        }
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable Instant latest;
    private long total;

    /**
     * Begins with what is known of the last minute.
     *
     * @param injections when they were
     */
    void begin(Instant at, long now, List<Instant> injections) {
        for (int i = SECONDS; i > 0; i--) {
            Instant from = at.minusSeconds(i);
            Instant to = from.plusSeconds(1);
            long count = injections.stream()
                    .filter(one -> !one.isBefore(from) && one.isBefore(to))
                    .count();
            steps.add(new Step(from, to, count));
        }
        latest = at;
        total = now;
    }

    boolean hasBegun() {
        return latest != null;
    }

    /** A node that was started again counts from 0. */
    void see(Instant at, long now) {
        if (latest != null && at.isAfter(latest)) {
            double seconds = Duration.between(latest, at).toNanos() / 1e9;
            steps.add(new Step(latest, at, Math.max(0, now - total) / seconds));
        }
        if (latest == null || at.isAfter(latest)) {
            latest = at;
            total = now;
        }
        Iterator<Step> old = steps.iterator();
        while (old.hasNext() && old.next().to().isBefore(at.minusSeconds(SECONDS))) {
            old.remove();
        }
    }

    /** The last minute, the latest second last; fewer when it wasn't watched for so long. */
    List<Double> seconds() {
        Step first = steps.peekFirst();
        Instant end = latest;
        if (first == null || end == null) {
            return List.of();
        }
        long watched = Math.min(
                SECONDS, Math.max(1, Duration.between(first.from(), end).toSeconds()));
        double[] rates = new double[(int) watched];
        for (int i = 0; i < rates.length; i++) {
            Instant begin = end.minusSeconds(watched - i);
            for (Step step : steps) {
                rates[i] += step.in(begin, begin.plusSeconds(1));
            }
        }
        return DoubleStream.of(rates).boxed().toList();
    }
}
