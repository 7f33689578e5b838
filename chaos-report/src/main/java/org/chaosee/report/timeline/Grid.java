package org.chaosee.report.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Buckets of equal length over an axis. Immutable.
 *
 * @param from the begin of the first
 * @param seconds how long each is, a round number
 * @param count at most {@value #MOST}
 */
public record Grid(Instant from, long seconds, int count) {

    public static final int MOST = 600;

    private static final List<Long> LENGTHS = List.of(
            1L, 2L, 3L, 5L, 10L, 15L, 20L, 30L, 60L, 90L, 120L, 150L, 180L, 240L, 300L, 600L, 900L, 1800L, 3600L);

    static Grid of(Axis axis) {
        long from = axis.from().getEpochSecond();
        long total = Math.max(
                1, Duration.between(Instant.ofEpochSecond(from), axis.to()).toSeconds() + 1);
        long length = LENGTHS.stream()
                .filter(candidate -> (total + candidate - 1) / candidate <= MOST)
                .findFirst()
                .orElse((total + MOST - 1) / MOST);
        return new Grid(Instant.ofEpochSecond(from), length, (int) ((total + length - 1) / length));
    }

    /** The bucket of that time, or -1 when it is in none. */
    int index(Instant at) {
        long index = Math.floorDiv(at.getEpochSecond() - from.getEpochSecond(), seconds);
        return index < 0 || index >= count ? -1 : (int) index;
    }

    public Instant end() {
        return from.plusSeconds(seconds * count);
    }
}
