package org.chaosee.cli.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 500ms}, {@code 1.5s}, {@code 5m}, {@code 1h30m}, {@code 1d}, or {@code PT5M}. */
public final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    /** Nobody waits longer, and nanoseconds of it fit into a long. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /**
     * Reads a duration that isn't negative.
     *
     * @throws IllegalArgumentException when it is none; the message says what is allowed
     */
    public static Duration parse(String text) {
        String trimmed = text.strip();
        if (trimmed.toUpperCase(Locale.ROOT).startsWith("P")) {
            try {
                return checked(text, Duration.parse(trimmed));
            } catch (DateTimeParseException | ArithmeticException e) {
                throw refused(text);
            }
        }
        Matcher matcher = PART.matcher(trimmed);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (end < trimmed.length() && matcher.find(end) && matcher.start() == end) {
            sum = sum.plus(part(matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        if (end == 0 || end < trimmed.length()) {
            throw refused(text);
        }
        return checked(text, sum);
    }

    /** In the shortest of these spellings, such as {@code 1h30m}. */
    public static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static Duration part(String number, String unit) {
        BigDecimal nanos = new BigDecimal(number)
                .multiply(BigDecimal.valueOf(
                        UNITS.getOrDefault(unit, Duration.ZERO).toNanos()));
        BigDecimal[] seconds =
                nanos.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
        return Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue());
    }

    private static Duration checked(String text, Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw refused(text);
        }
        return duration;
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no duration, allowed is one such as 500ms, 1.5s, 5m, 1h30m or PT5M");
    }
}
