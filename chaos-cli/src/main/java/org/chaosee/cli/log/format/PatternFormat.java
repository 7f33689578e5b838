package org.chaosee.cli.log.format;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format whose first lines one regular expression describes, with the groups {@code at}, {@code level}, {@code logger} and
 * {@code message}.
 */
record PatternFormat(String description, Pattern pattern, Function<String, Optional<Instant>> time, boolean isBare)
        implements LogFormat {

    @Override
    public Optional<Head> head(String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return time.apply(group(matcher, "at"))
                .map(at -> Head.of(
                        at, Level.of(group(matcher, "level")), group(matcher, "logger"), group(matcher, "message")));
    }

    private static String group(Matcher matcher, String name) {
        String text = matcher.group(name);
        return text == null ? "" : text;
    }
}
