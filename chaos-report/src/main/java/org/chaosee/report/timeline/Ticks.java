package org.chaosee.report.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks on the axis at round times of UTC. */
public final class Ticks {

    private static final int MOST = 10;

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** A date this close behind another one would lie on top of it where there is little room. */
    private static final double DATE_WIDTH = 24;

    /** The same where there is more room. */
    private static final double CLOSEST_DATE = 12;

    private static final List<Long> STEPS = List.of(
            10L,
            20L,
            50L,
            100L,
            200L,
            500L,
            SECOND,
            2 * SECOND,
            5 * SECOND,
            10 * SECOND,
            15 * SECOND,
            30 * SECOND,
            MINUTE,
            2 * MINUTE,
            5 * MINUTE,
            10 * MINUTE,
            15 * MINUTE,
            30 * MINUTE,
            HOUR,
            2 * HOUR,
            3 * HOUR,
            6 * HOUR,
            12 * HOUR,
            DAY,
            2 * DAY,
            7 * DAY,
            14 * DAY,
            30 * DAY,
            90 * DAY,
            365 * DAY);

    private Ticks() {}

    /** At most ten, but for an axis of many years. */
    public static List<Tick> of(Axis axis) {
        long length = axis.length().toMillis();
        long step = STEPS.stream()
                .filter(candidate -> length / candidate < MOST)
                .findFirst()
                .orElse(length);
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern(step), Locale.ENGLISH).withZone(ZoneOffset.UTC);
        List<Tick> result = new ArrayList<>();
        long first = Math.floorDiv(axis.from().toEpochMilli() + step - 1, step);
        for (long n = first; n * step <= axis.to().toEpochMilli(); n++) {
            Instant at = Instant.ofEpochMilli(n * step);
            result.add(new Tick(axis.percent(at), format.format(at), n % 2 == 0));
        }
        return result;
    }

    private static String pattern(long step) {
        if (step < SECOND) {
            return step < 100 ? "HH:mm:ss.SS" : "HH:mm:ss.S";
        }
        if (step < MINUTE) {
            return "HH:mm:ss";
        }
        return step < DAY ? "HH:mm" : "d MMM";
    }

    /** The days, when there is more than one, or else none: at the begin, and at each midnight there is room for. */
    public static List<Tick> days(Axis axis) {
        LocalDate first = axis.from().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate last = axis.to().atZone(ZoneOffset.UTC).toLocalDate();
        if (first.equals(last) || axis.length().compareTo(Duration.ofDays(MOST)) > 0) {
            return List.of();
        }
        DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
        List<Tick> result = new ArrayList<>();
        double next = 100;
        for (LocalDate day = last; day.isAfter(first); day = day.minusDays(1)) {
            double at = axis.percent(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            result.add(0, new Tick(at, format.format(day), next - at >= DATE_WIDTH || result.isEmpty()));
            next = at;
        }
        if (next >= CLOSEST_DATE) {
            result.add(0, new Tick(0, format.format(first), next >= DATE_WIDTH));
        }
        return result;
    }
}
