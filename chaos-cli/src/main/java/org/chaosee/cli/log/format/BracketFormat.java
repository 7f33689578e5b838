package org.chaosee.cli.log.format;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Payara's and GlassFish's: ODL, {@code [time] [product] [level] [id] [logger] [tid: ...] [timeMillis: ...] [levelValue: ...]},
 * with the message behind it, or in double brackets on the next lines; and anything else that begins so, without some of them.
 */
final class BracketFormat implements LogFormat {

    private static final Pattern START = Pattern.compile("\\[(\\d{4}-\\d\\d-\\d\\d[T ][^\\]]{8,30})\\]\\s*");
    private static final Pattern FIELD = Pattern.compile("\\[([^\\[\\]]*)\\]\\s?");
    private static final Pattern LEVEL = Pattern.compile(
            "SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST|ERROR|WARN|DEBUG|TRACE|FATAL|ALERT|EMERGENCY");
    private static final Pattern TOLD =
            Pattern.compile("(tid|timeMillis|levelValue|CLASSNAME|METHODNAME|rid|requestUri):.*");

    private final ZoneId zone;

    BracketFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String description() {
        return "Payara and GlassFish: [2026-01-01T12:00:00.123+0000] [Payara 6] [SEVERE] [] [logger] [tid: ...] [[";
    }

    @Override
    public Optional<Head> head(String line) {
        Matcher start = START.matcher(line);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        Level level = null;
        String logger = "";
        int afterLevel = 0;
        Matcher field = FIELD.matcher(line);
        int end = start.end();
        while (field.region(end, line.length()).lookingAt()) {
            String text = field.group(1);
            if (level == null && LEVEL.matcher(text).matches()) {
                level = Level.of(text);
            } else if (level != null && !TOLD.matcher(text).matches()) {
                // The message's id comes before the logger, and both may be empty.
                afterLevel++;
                logger = afterLevel <= 2 && !text.isBlank() ? text : logger;
            }
            end = field.end();
        }
        if (level == null) {
            return Optional.empty();
        }
        String message = line.substring(end).replaceFirst("^\\[\\[", "").replaceFirst("\\]\\]$", "");
        Level found = level;
        String name = logger;
        return Stamps.read(start.group(1), zone).map(at -> Head.of(at, found, name, message));
    }
}
