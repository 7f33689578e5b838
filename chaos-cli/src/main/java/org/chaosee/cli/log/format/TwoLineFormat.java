package org.chaosee.cli.log.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That of {@code java.util.logging}: the time, class and method, and on the next line the level and the message. */
final class TwoLineFormat implements LogFormat {

    private static final Pattern FIRST = Pattern.compile(
            "(\\p{L}{3}\\.? \\d{1,2}, \\d{4},? \\d{1,2}:\\d\\d:\\d\\d[ \\u202F][AaPp][Mm]) (\\S+)(?: \\S+)?\\s*");

    private static final List<DateTimeFormatter> FORMATS =
            List.of(format("MMM d, yyyy h:mm:ss a"), format("MMM d, yyyy, h:mm:ss a"));

    private final ZoneId zone;

    TwoLineFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String description() {
        return "java.util.logging: Jan 01, 2026 12:00:00 PM logger method, and on the next line SEVERE: message";
    }

    @Override
    public Optional<Head> head(String line) {
        Matcher matcher = FIRST.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String time = matcher.group(1).replace('\u202F', ' ');
        return FORMATS.stream()
                .flatMap(format -> read(time, format).stream())
                .findFirst()
                .map(at -> new Head(at, null, matcher.group(2), "", ""));
    }

    private Optional<Instant> read(String time, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(time, format).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
