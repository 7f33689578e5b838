package org.chaosee.cli.log.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All formats. A file may have several, as servers print some lines before their log is set up: each line is read by whichever
 * fits, beginning with the one that fitted last. Used by one thread.
 */
public final class LogFormats {

    private static final String LEVELS =
            "SEVERE|WARNING|WARN|INFO|CONFIG|FINEST|FINER|FINE|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL";

    private static final Pattern BARE_TIME =
            Pattern.compile("\\[?(\\d\\d:\\d\\d:\\d\\d)(?:[.,]\\d{1,9})?\\]?\\s+\\[?(?:" + LEVELS + ")\\b.*");

    private static final List<DateTimeFormatter> LIBERTY_TIMES = List.of(
            liberty("M/d/yy, H:mm:ss:SSS"),
            liberty("M/d/yy H:mm:ss:SSS"),
            liberty("d/M/yy, H:mm:ss:SSS"),
            liberty("d/M/yy H:mm:ss:SSS"));

    private final List<LogFormat> formats = new ArrayList<>();

    /** @param times for those without a date, or without a zone */
    public LogFormats(LocalTimes times) {
        ZoneId zone = times.zone();
        formats.add(new BracketFormat(zone));
        formats.add(new JsonFormat(zone));
        formats.add(new TwoLineFormat(zone));
        formats.add(new PatternFormat(
                "Open Liberty: [1/1/26, 12:00:00:123 UTC] 00000021 logger E message",
                Pattern.compile(
                        "\\[(?<at>\\d{1,2}/\\d{1,2}/\\d{2,4},? \\d{1,2}:\\d\\d:\\d\\d:\\d{3} [^\\]]+)\\] [0-9a-fA-F]+"
                                + " (?:id=\\S+ )?(?<logger>\\S.{0,60}?)\\s+(?<level>[A-Z]) (?<message>.*)"),
                LogFormats::libertyTime,
                false));
        formats.add(new PatternFormat(
                "GlassFish ULF: [#|2026-01-01T12:00:00.123+0000|SEVERE|Payara 6|logger|_ThreadID=1;|",
                Pattern.compile(
                        "\\[#\\|(?<at>[^|]+)\\|(?<level>[^|]+)\\|[^|]*\\|(?<logger>[^|]*)\\|[^|]*\\|(?<message>.*?)(?:\\|#\\])?$"),
                text -> Stamps.read(text, zone),
                false));
        formats.add(new PatternFormat(
                "a date and a time: 2026-01-01 12:00:00,123 ERROR [logger] (thread) message, also with T and a zone",
                Pattern.compile(
                        "\\[?(?<at>\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: ?(?:Z|[+-]\\d\\d:?\\d\\d))?)\\]?"
                                + "(?:\\s+\\d{1,7})?(?:\\s+\\[[^\\]]*\\])?\\s+\\[?(?<level>" + LEVELS
                                + ")\\]?\\s+(?:\\d+ --- )?(?:\\[?(?<logger>(?<=\\[)[\\w.$ -]+|[\\w$-]+(?:\\.[\\w$-]+)+)\\]?\\s*[-:]?\\s)?"
                                + "(?:\\s*\\([^)]*\\))?\\s*(?<message>.*)"),
                text -> Stamps.read(text, zone),
                false));
        formats.add(new PatternFormat(
                "WildFly: 12:00:00,123 ERROR [logger] (thread) message",
                Pattern.compile("(?<at>\\d\\d:\\d\\d:\\d\\d,\\d{3})\\s+(?<level>" + LEVELS
                        + ")\\s+\\[(?<logger>[^\\]]*)\\]\\s+(?:\\([^)]*\\)\\s*)?(?<message>.*)"),
                text -> time(text).map(times::at),
                true));
        formats.add(new PatternFormat(
                "a time: 12:00:00 ERROR logger: message",
                Pattern.compile("\\[?(?<at>\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)\\]?\\s+\\[?(?<level>" + LEVELS
                        + ")\\b\\]?\\s+(?:(?<logger>[\\w.$-]+):\\s)?(?<message>.*)"),
                text -> time(text).map(times::at),
                true));
    }

    /** What users may be told. */
    public List<String> descriptions() {
        return formats.stream().map(LogFormat::description).toList();
    }

    /** The line, if a record begins with it. */
    public Optional<Head> head(String line) {
        if (line.isEmpty() || !canBegin(line.charAt(0))) {
            return Optional.empty();
        }
        for (int i = 0; i < formats.size(); i++) {
            Optional<Head> head = formats.get(i).head(line);
            if (head.isPresent()) {
                if (i > 0 && !formats.get(i).isBare()) {
                    formats.add(0, formats.remove(i));
                }
                return head;
            }
        }
        return Optional.empty();
    }

    /** The time of day, if a record without a date begins with the line. */
    public static Optional<LocalTime> bareTime(String line) {
        if (line.length() < 8 || !canBegin(line.charAt(0))) {
            return Optional.empty();
        }
        Matcher matcher = BARE_TIME.matcher(line);
        return matcher.matches() ? time(matcher.group(1)) : Optional.empty();
    }

    /** Lines of stack traces begin with blanks or names, and are many. */
    private static boolean canBegin(char first) {
        return first == '[' || first == '{' || Character.isDigit(first) || Character.isUpperCase(first);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.replace(',', '.')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The zone comes last, as an abbreviation. */
    private static Optional<Instant> libertyTime(String text) {
        int blank = text.lastIndexOf(' ');
        try {
            ZoneId zone =
                    ZoneId.from(DateTimeFormatter.ofPattern("z", Locale.ENGLISH).parse(text.substring(blank + 1)));
            for (DateTimeFormatter format : LIBERTY_TIMES) {
                try {
                    return Optional.of(LocalDateTime.parse(text.substring(0, blank), format)
                            .atZone(zone)
                            .toInstant());
                } catch (DateTimeException e) {
                    // another locale's
                }
            }
        } catch (DateTimeException e) {
            // said by nothing
        }
        return Optional.empty();
    }

    private static DateTimeFormatter liberty(String pattern) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }
}
