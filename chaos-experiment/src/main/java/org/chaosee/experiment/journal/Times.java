package org.chaosee.experiment.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the journal writes times. */
final class Times {

    private Times() {}

    static String text(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").format(instant.atOffset(ZoneOffset.UTC));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
