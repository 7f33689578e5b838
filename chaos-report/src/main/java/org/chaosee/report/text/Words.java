package org.chaosee.report.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and times in words. */
public final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** As in 12 ms, 3.4 s, 1 min 20 s, 24 h. */
    public static String duration(Duration duration) {
        return seconds(inSeconds(duration));
    }

    /** As a number; also of what is longer than the 292 years that a long has nanoseconds for. */
    public static double inSeconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    /** As {@link #duration}; a dash for NaN. */
    public static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        if (seconds < 0) {
            return "-" + seconds(-seconds);
        }
        if (seconds == 0) {
            return "0 s";
        }
        if (seconds < 0.9995) {
            double millis = seconds * 1000;
            return (millis < 9.95 ? decimal(millis, 1) : Long.toString(Math.round(millis))) + " ms";
        }
        if (seconds < 59.95) {
            return decimal(seconds, seconds < 9.995 ? 2 : 1) + " s";
        }
        long whole = Math.round(seconds);
        if (whole < 3600) {
            return pair(whole / 60, "min", whole % 60, "s");
        }
        return pair(whole / 3600, "h", whole % 3600 / 60, "min");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    /** Without zeros at the end. */
    public static String decimal(double value, int places) {
        String text = String.format(Locale.ROOT, "%." + places + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** As in 1.2 %, from a share of 1. */
    public static String share(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.01) {
            return "< 0.01 %";
        }
        return decimal(percent, percent < 10 ? 2 : 1) + " %";
    }

    /** With groups, as in 4,320,000. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The count, and the word in its number. */
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** As in 2026-01-01 12:00:00 UTC. */
    public static String time(Instant at) {
        return TIME.format(at) + " UTC";
    }
}
