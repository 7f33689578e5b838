package org.chaosee.cli.log.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Gives times of day their date: the day changes when the clock goes back by more than half a day. Used by one thread. */
public final class LocalTimes {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final ZoneId zone;
    private LocalDate day;
    private @Nullable LocalTime latest;

    /** @param first the day of the first time */
    public LocalTimes(ZoneId zone, LocalDate first) {
        this.zone = zone;
        this.day = first;
    }

    public ZoneId zone() {
        return zone;
    }

    Instant at(LocalTime time) {
        if (latest != null) {
            Duration step = Duration.between(latest, time);
            // A record that comes a little late, just after midnight, belongs to the day before.
            day = isBack(latest, time) ? day.plusDays(1) : step.compareTo(HALF_A_DAY) > 0 ? day.minusDays(1) : day;
        }
        latest = time;
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Whether a day lies between two times that follow each other. */
    public static boolean isBack(LocalTime before, LocalTime after) {
        return Duration.between(after, before).compareTo(HALF_A_DAY) > 0;
    }
}
