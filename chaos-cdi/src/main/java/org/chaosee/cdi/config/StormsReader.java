package org.chaosee.cdi.config;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.api.control.Violation;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.storm.StormCodec;

/**
 * Reads the named storms: whatever is called {@code chaos.storms.<name>.<key>}. That a storm is there at all is told by
 * the names of the properties, so one of its keys has to come from a source that lists them, as files, system properties
 * and environment variables do.
 */
final class StormsReader {

    private static final String ROOT = "chaos.storms.";
    private static final Pattern PROPERTY = Pattern.compile("chaos\\.storms\\.(.*)\\.([^.]*)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final String EVERYONE = "everyone";
    private static final String BEGIN = "begin";
    private static final String STARTUP = "startup";

    private final Values values;
    private final Limits limits;

    StormsReader(Values values, Limits limits) {
        this.values = values;
        this.limits = limits;
    }

    /** The named storms; what is wrong with them is told to the values. */
    Map<String, StormSettings> read(Iterable<String> propertyNames) {
        Map<String, StormSettings> storms = new TreeMap<>();
        for (String name : names(propertyNames)) {
            StormSettings settings = storm(ROOT + name + ".");
            storms.put(name, settings);
            for (Violation violation : new StormCodec(limits, Map.of(name, settings), () -> 0).check(name)) {
                values.problem(sentence(name, violation));
            }
        }
        return storms;
    }

    private Set<String> names(Iterable<String> propertyNames) {
        Set<String> all = new TreeSet<>();
        propertyNames.forEach(all::add);
        Set<String> names = new TreeSet<>();
        for (String property : all) {
            if (!property.startsWith(ROOT)) {
                environmentName(property).ifPresent(names::add);
                continue;
            }
            Matcher matcher = PROPERTY.matcher(property);
            boolean known = matcher.matches() && Key.STORM_KEYS.contains(matcher.group(2));
            if (known && NAME.matcher(matcher.group(1)).matches()) {
                names.add(matcher.group(1));
            } else if (known && !EnvironmentNames.isMadeUp(property, all)) {
                names.add(matcher.group(1));
            } else if (!EnvironmentNames.isMadeUp(property, all)) {
                values.problem("The configuration has " + property + ", which is no key of a storm; allowed are " + ROOT
                        + "<name>. and one of " + String.join(", ", Key.STORM_KEYS) + ".");
            }
        }
        return names;
    }

    private static Optional<String> environmentName(String variable) {
        return Key.STORM_KEYS.stream()
                .map(key -> "_" + EnvironmentNames.of(key))
                .filter(suffix -> variable.startsWith(EnvironmentNames.of(ROOT)) && variable.endsWith(suffix))
                .filter(suffix -> variable.length() > ROOT.length() + suffix.length())
                .map(suffix ->
                        EnvironmentNames.name(variable.substring(ROOT.length(), variable.length() - suffix.length())))
                .min(Comparator.comparingInt(String::length));
    }

    private StormSettings storm(String prefix) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String key : Key.STORM_KEYS) {
            if (!key.equals(EVERYONE) && !key.equals(BEGIN)) {
                values.text(prefix + key).ifPresent(text -> members.put(member(key), value(key, prefix + key, text)));
            }
        }
        return new StormSettings(
                members,
                values.flag(prefix + EVERYONE, false),
                values.word(prefix + BEGIN, List.of(STARTUP)).isPresent());
    }

    /** In the form in which JSON would have it; what can't be had in that form is left to be refused as it is. */
    private Object value(String key, String property, String text) {
        return switch (key) {
            case "users", "roles", "faults", "exclude" -> values.list(property, List.of());
            case "statuses" ->
                values.list(property, List.of()).stream()
                        .map(StormsReader::number)
                        .toList();
            case "http-percent", "jpa-percent", "bean-percent", "client-percent", "seed" -> number(text);
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** {@code http-percent} is {@code httpPercent} in a request. */
    private static String member(String key) {
        return Pattern.compile("-(.)")
                .matcher(key)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private static String sentence(String name, Violation violation) {
        String member = violation.pointer().split("/", -1)[1];
        String key = member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return member.equals("name")
                ? "The configuration has a storm whose name " + violation.message() + "."
                : "The configuration value " + ROOT + name + "." + key + " " + violation.message() + ".";
    }
}
