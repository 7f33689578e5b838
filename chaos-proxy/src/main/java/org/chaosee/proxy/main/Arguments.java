package org.chaosee.proxy.main;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line in the form of Go's flags: {@code -port 1}, {@code -port=1}, {@code --port 1}; the last of two holds. */
final class Arguments {

    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    private final Map<Flag, String> values = new EnumMap<>(Flag.class);

    private Arguments() {}

    static Arguments parse(List<String> words) throws UsageException {
        Arguments arguments = new Arguments();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            arguments.add(rest.next(), rest);
        }
        return arguments;
    }

    private void add(String word, Iterator<String> rest) throws UsageException {
        if (!word.startsWith("-") || word.equals("-") || word.equals("--")) {
            throw new UsageException("There is nothing to be done with \"%s\": all is said by flags.".formatted(word));
        }
        String[] parts = word.replaceFirst("^--?", "").split("=", 2);
        Flag flag =
                Flag.of(parts[0]).orElseThrow(() -> new UsageException("There is no flag -%s.".formatted(parts[0])));
        if (parts.length == 2) {
            values.put(flag, flag.isSwitch() ? onOrOff(flag, parts[1]) : parts[1]);
        } else if (flag.isSwitch()) {
            values.put(flag, "true");
        } else if (rest.hasNext()) {
            values.put(flag, rest.next());
        } else {
            throw new UsageException("The flag -%s needs %s.".formatted(flag.label(), flag.argument()));
        }
    }

    private static String onOrOff(Flag flag, String value) throws UsageException {
        if (TRUE.contains(value)) {
            return "true";
        }
        if (FALSE.contains(value)) {
            return "false";
        }
        throw new UsageException("-%s is true or false, not \"%s\".".formatted(flag.label(), value));
    }

    boolean isOn(Flag flag) {
        return "true".equals(values.get(flag));
    }

    Optional<String> text(Flag flag) {
        return Optional.ofNullable(values.get(flag));
    }

    /** A whole number in those bounds. */
    Optional<Long> number(Flag flag, long smallest, long largest) throws UsageException {
        String value = values.get(flag);
        if (value == null) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(value);
            if (number >= smallest && number <= largest) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Told below, with what is allowed.
        }
        throw new UsageException(
                "-%s is a whole number from %d to %d, not \"%s\".".formatted(flag.label(), smallest, largest, value));
    }
}
