package org.chaosee.core.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cron expression, in UTC: five fields (minutes, hours, day of the month, month, day of the week) or six, with seconds
 * ahead of them, parted by single spaces. A field is {@code *}, or a list of numbers and ranges such as {@code 1,3-5}, or
 * {@code *}{@code /n} or {@code m/n} for every n-th value. Months and days of the week go by their names, too
 * ({@code JAN}, {@code MON}), and 0 and 7 are both Sunday.
 *
 * <p>A moment has to match all fields, those of both days included. It is a part of what Jakarta Concurrency 3.0 knows as
 * {@code CronTrigger}, and means the same there; the core does without that. Immutable.
 */
public final class Cron {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    /** The 29th of February falls on the same day of the week after 40 years at the latest. */
    private static final int LONGEST_YEARS = 41;

    private final BitSet seconds;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;

    private Cron(List<String> fields) {
        this.seconds = new Field("seconds", 0, 59, List.of()).parse(fields.get(0));
        this.minutes = new Field("minutes", 0, 59, List.of()).parse(fields.get(1));
        this.hours = new Field("hours", 0, 23, List.of()).parse(fields.get(2));
        this.daysOfMonth = new Field("the day of the month", 1, 31, List.of()).parse(fields.get(3));
        this.months = new Field("the month", 1, 12, MONTHS).parse(fields.get(4));
        this.daysOfWeek = new Field("the day of the week", 0, 7, DAYS).parse(fields.get(5));
        if (daysOfWeek.get(7)) {
            daysOfWeek.set(0);
        }
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with what is wrong, when it is no such expression, or one that never comes true
     */
    public static Cron parse(String expression) {
        List<String> fields = List.of(expression.split(" ", -1));
        if (fields.size() != 5 && fields.size() != 6) {
            throw new IllegalArgumentException("it has " + fields.size() + " fields, not five or six");
        }
        Cron cron = new Cron(List.of((fields.size() == 5 ? "0 " + expression : expression).split(" ", -1)));
        if (cron.next(Instant.EPOCH) == null) {
            throw new IllegalArgumentException("there is no such day");
        }
        return cron;
    }

    /** The first moment after that instant; null when there is none. */
    public @Nullable Instant next(Instant after) {
        LocalDateTime first = LocalDateTime.ofInstant(after, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        int second = secondOfDay(first.toLocalTime().toSecondOfDay());
        int midnightOn = secondOfDay(0);
        LocalDate last = first.toLocalDate().plusYears(LONGEST_YEARS);
        for (LocalDate day = first.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (matches(day) && second < SECONDS_OF_DAY) {
                return day.atStartOfDay().plusSeconds(second).toInstant(ZoneOffset.UTC);
            }
            second = midnightOn;
        }
        return null;
    }

    private boolean matches(LocalDate day) {
        return months.get(day.getMonthValue())
                && daysOfMonth.get(day.getDayOfMonth())
                && daysOfWeek.get(day.getDayOfWeek().getValue() % 7);
    }

    /** The first second that matches, from that one on; past the end of the day when there is none. */
    private int secondOfDay(int from) {
        int second = from;
        while (second < SECONDS_OF_DAY
                && !(hours.get(second / 3600) && minutes.get(second / 60 % 60) && seconds.get(second % 60))) {
            second++;
        }
        return second;
    }

    /**
     * @param what what it is called
     * @param min the least value
     * @param max the greatest value
     * @param names the names of values, from the least on
     */
    private record Field(String what, int min, int max, List<String> names) {

        BitSet parse(String text) {
            BitSet values = new BitSet();
            for (String part : text.split(",", -1)) {
                add(part, values);
            }
            return values;
        }

        private void add(String part, BitSet values) {
            int slash = part.indexOf('/');
            int dash = part.indexOf('-');
            if (slash >= 0) {
                String begin = part.substring(0, slash);
                int step = number(part.substring(slash + 1), part);
                if (step < 1 || step > max) {
                    throw wrong(part);
                }
                for (int value = begin.equals("*") ? min : value(begin, part); value <= max; value += step) {
                    values.set(value);
                }
            } else if (part.equals("*")) {
                values.set(min, max + 1);
            } else if (dash >= 0) {
                int begin = value(part.substring(0, dash), part);
                int end = value(part.substring(dash + 1), part);
                if (begin > end) {
                    throw wrong(part);
                }
                values.set(begin, end + 1);
            } else {
                values.set(value(part, part));
            }
        }

        private int value(String text, String part) {
            int name = names.indexOf(text.toUpperCase(Locale.ROOT));
            int value = name >= 0 ? min + name : number(text, part);
            if (value < min || value > max) {
                throw wrong(part);
            }
            return value;
        }

        private int number(String text, String part) {
            if (!text.matches("[0-9]{1,2}")) {
                throw wrong(part);
            }
            return Integer.parseInt(text);
        }

        private IllegalArgumentException wrong(String part) {
            return new IllegalArgumentException("\"" + part + "\" is wrong for " + what);
        }
    }
}
