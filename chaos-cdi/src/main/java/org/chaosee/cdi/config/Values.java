package org.chaosee.cdi.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chaosee.api.Percent;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values, and collects what is wrong with them: each problem names the key, the value, and what is
 * allowed. A wrong value counts as its default, so that all problems are found at once.
 */
final class Values {

    private static final int FRACTION_SCALE = 3;

    private final Function<String, Optional<String>> source;
    private final List<String> problems = new ArrayList<>();

    Values(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** What is wrong; nothing when the configuration is fine. */
    List<String> problems() {
        return problems;
    }

    void problem(String key, String value, String allowed) {
        problems.add("The configuration value " + key + "=" + value + " is not valid; allowed is " + allowed + ".");
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    /** The value, without blanks around it; empty when there is none. */
    Optional<String> text(String key) {
        return source.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean flag(String key, boolean defaultValue) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        String value = text.get();
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            problem(key, value, "true or false");
            return defaultValue;
        }
        return Boolean.parseBoolean(value);
    }

    int number(String key, int defaultValue, int min, int max) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        problem(key, text.get(), "an integer from " + min + " to " + max);
        return defaultValue;
    }

    /** A number above 0, up to {@code max}, with at most three decimals. */
    double fraction(String key, double defaultValue, double max) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        try {
            BigDecimal value = new BigDecimal(text.get());
            if (value.signum() > 0
                    && value.compareTo(BigDecimal.valueOf(max)) <= 0
                    && value.stripTrailingZeros().scale() <= FRACTION_SCALE) {
                return value.doubleValue();
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        problem(
                key,
                text.get(),
                "a number above 0 and at most "
                        + BigDecimal.valueOf(max).stripTrailingZeros().toPlainString()
                        + ", with at most three decimals");
        return defaultValue;
    }

    /** A percentage above 0. */
    Percent share(String key, Percent defaultValue) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        try {
            Percent value = Percent.of(new BigDecimal(text.get()));
            if (!value.equals(Percent.ZERO)) {
                return value;
            }
        } catch (IllegalArgumentException e) { // also what is no number
            // Told below, like none at all.
        }
        problem(key, text.get(), "a number above 0 and at most 100, with at most five decimals");
        return defaultValue;
    }

    /** From 0 to 100; null when there is none. */
    @Nullable
    Percent percent(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Percent.of(new BigDecimal(text.get()));
        } catch (IllegalArgumentException e) { // that it is no number is one, too
            problem(key, text.get(), "a number from 0 to 100 with at most five decimals");
            return null;
        }
    }

    Duration duration(String key, Duration defaultValue, Duration min, Duration max) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        try {
            Duration value = Duration.parse(text.get());
            if (value.compareTo(min) >= 0 && value.compareTo(max) <= 0) {
                return value;
            }
        } catch (DateTimeException e) {
            // Told below, like a duration out of range.
        }
        problem(key, text.get(), "an ISO-8601 duration from " + min + " to " + max + ", such as " + defaultValue);
        return defaultValue;
    }

    Optional<String> word(String key, Collection<String> words) {
        Optional<String> text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            problem(key, text.get(), "one of " + String.join(", ", words));
            return Optional.empty();
        }
        return text;
    }

    List<String> list(String key, List<String> defaultValue) {
        return text(key).map(Values::split).orElse(defaultValue);
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
