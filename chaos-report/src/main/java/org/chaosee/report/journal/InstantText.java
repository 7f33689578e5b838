package org.chaosee.report.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads the times of journals. */
final class InstantText {

    private static final int LENGTH_OF_DATE = 10;
    private static final int LENGTH_TO_SECONDS = 19;
    private static final int LENGTH_TO_MILLIS = 23;

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private InstantText() {}

    /**
     * Reads one.
     *
     * @throws DateTimeException when it is none, or not within the years 0 to 9999
     */
    static Instant parsed(String text) {
        Instant result = any(text);
        // Beyond, sums of times and durations would leave what an Instant holds.
        if (result.isBefore(FIRST) || result.isAfter(LAST)) {
            throw new DateTimeException("Not within the years 0 to 9999: " + text);
        }
        return result;
    }

    private static Instant any(String text) {
        if (text.endsWith("Z")) {
            return isUsual(text) ? usual(text) : Instant.parse(text);
        }
        // Chaos Toolkit wrote UTC without saying so for years.
        int time = Math.max(0, text.indexOf('T'));
        boolean hasOffset = text.indexOf('+', time) > 0 || text.indexOf('-', time) > time;
        return hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /** Whether it looks as in 2026-01-01T12:00:00Z or 2026-01-01T12:00:00.123Z, of which there are hundreds of thousands. */
    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end != LENGTH_TO_SECONDS && end != LENGTH_TO_MILLIS) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char expected = "0000-00-00T00:00:00.000".charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        int hour = number(text, LENGTH_OF_DATE + 1, LENGTH_OF_DATE + 3);
        int minute = number(text, LENGTH_OF_DATE + 4, LENGTH_OF_DATE + 6);
        int second = number(text, LENGTH_OF_DATE + 7, LENGTH_TO_SECONDS);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        int millis = text.length() > LENGTH_TO_MILLIS ? number(text, LENGTH_TO_SECONDS + 1, LENGTH_TO_MILLIS) : 0;
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, LENGTH_OF_DATE))
                .toEpochDay();
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, millis * 1_000_000L);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
