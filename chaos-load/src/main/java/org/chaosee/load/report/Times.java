package org.chaosee.load.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How reports write times. */
final class Times {

    private Times() {}

    static String text(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").format(instant.atOffset(ZoneOffset.UTC));
    }

    /** To the microsecond, below which nothing is measured. */
    static double seconds(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e6;
    }
}
