package org.chaosee.load.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The members of one object of a plan. What is wrong with one is noted, and the value to go on with is given. */
final class Members {

    private final JsonNode object;
    private final String pointer;
    private final List<Finding> findings;
    private final TreeSet<String> known = new TreeSet<>();

    Members(JsonNode object, String pointer, List<Finding> findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** Whether it is there; null counts as not there. */
    boolean has(String name) {
        known.add(name);
        return object.hasNonNull(name);
    }

    JsonNode get(String name) {
        known.add(name);
        return object.path(name);
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    void refuse(String name, String allowed) {
        findings.add(new Finding(name + "-invalid", pointer(name), allowed));
    }

    /** Refuses a member of a member. */
    void refuse(String name, String inner, String allowed) {
        String place = new Members(get(name), pointer(name), findings).pointer(inner);
        findings.add(new Finding(name + "-invalid", place, allowed));
    }

    void require(String name, String allowed) {
        if (!has(name)) {
            findings.add(new Finding(name + "-missing", pointer(name), allowed));
        }
    }

    /** A text that isn't blank. */
    String text(String name, String fallback, String allowed) {
        return parsed(name, fallback, allowed, Function.identity());
    }

    /** What the parser makes of a text that isn't blank; it throws {@link IllegalArgumentException} where it can't. */
    <T> T parsed(String name, T fallback, String allowed, Function<String, T> parser) {
        if (!has(name)) {
            return fallback;
        }
        JsonNode value = get(name);
        if (value.isTextual() && !value.textValue().isBlank()) {
            try {
                return parser.apply(value.textValue());
            } catch (IllegalArgumentException | DateTimeParseException e) {
                // Refused below.
            }
        }
        refuse(name, allowed);
        return fallback;
    }

    Duration duration(String name, Duration fallback, Duration from, Duration to) {
        String allowed = "A duration from %s to %s".formatted(from, to);
        Duration value = parsed(name, fallback, allowed, Duration::parse);
        if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
            refuse(name, allowed);
            return fallback;
        }
        return value;
    }

    double number(String name, double fallback, double from, double to) {
        if (!has(name)) {
            return fallback;
        }
        JsonNode value = get(name);
        if (value.isNumber() && value.doubleValue() >= from && value.doubleValue() <= to) {
            return value.doubleValue();
        }
        refuse(name, "A number from %s to %s".formatted(plain(from), plain(to)));
        return fallback;
    }

    long whole(String name, long fallback, long from, long to) {
        if (!has(name)) {
            return fallback;
        }
        JsonNode value = get(name);
        if (value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= from
                && value.longValue() <= to) {
            return value.longValue();
        }
        refuse(name, "A whole number from %d to %d".formatted(from, to));
        return fallback;
    }

    boolean flag(String name) {
        if (has(name) && !get(name).isBoolean()) {
            refuse(name, "true or false");
        }
        return get(name).booleanValue();
    }

    /** The entries of a list of objects; those that aren't are refused, and left out. */
    List<Members> objects(String name, String allowed, Predicate<Integer> size) {
        List<Members> result = new ArrayList<>();
        if (!has(name)) {
            return result;
        }
        JsonNode list = get(name);
        if (!list.isArray() || !size.test(list.size())) {
            refuse(name, allowed);
            return result;
        }
        for (int i = 0; i < list.size(); i++) {
            String place = pointer(name) + "/" + i;
            if (list.get(i).isObject()) {
                result.add(new Members(list.get(i), place, findings));
            } else {
                findings.add(new Finding(name + "-invalid", place, allowed));
            }
        }
        return result;
    }

    /** The members of an object in it. */
    Members inner(String name, String allowed) {
        if (has(name) && !get(name).isObject()) {
            refuse(name, allowed);
        }
        return new Members(get(name), pointer(name), findings);
    }

    /** The names of all members that are there. */
    List<String> names() {
        List<String> result = new ArrayList<>();
        object.fieldNames().forEachRemaining(result::add);
        return result;
    }

    /** To be called at the end: what nobody has asked for, nobody knows. */
    void refuseOthers() {
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(
                        new Finding("member-unknown", pointer(name), "Nothing but " + String.join(", ", known))));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
