package org.chaosee.core.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Kind;

/**
 * What is known of a fault point before any call: values for the target fields of its kind. A field may go by several
 * names (a class with its package, and without); the first is the one to show.
 *
 * <p>Two fault points with equal facts are the same one.
 *
 * @param kind the kind
 * @param values the names by field
 * @param details what to show besides the fields; no target selects by it
 */
public record PointFacts(Kind kind, Map<String, List<String>> values, Map<String, String> details) {

    /** The detail that says why a place can't be hit. */
    private static final String UNREACHABLE = "unreachable";

    /** Copies its parts. */
    public PointFacts {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((field, names) -> copy.put(field, List.copyOf(names)));
        values = Collections.unmodifiableMap(copy);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A fault point of that kind, with no facts yet. */
    public static PointFacts of(Kind kind) {
        return new PointFacts(kind, Map.of(), Map.of());
    }

    /** These facts and one more. */
    public PointFacts with(String field, String name, String... aliases) {
        List<String> names = new ArrayList<>(1 + aliases.length);
        names.add(name);
        names.addAll(List.of(aliases));
        return with(field, names);
    }

    /** These facts and one more, by all of its names, of which there is at least one. */
    public PointFacts with(String field, List<String> names) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, names);
        return new PointFacts(kind, more, details);
    }

    /** These facts, and something more to show. */
    public PointFacts detail(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new PointFacts(kind, values, more);
    }

    /** These facts, of a place that can't be hit, with the reason why. It is shown, and nothing more. */
    public PointFacts unreachable(String reason) {
        return detail(UNREACHABLE, reason);
    }

    /** Whether a fault can be injected here. */
    public boolean reachable() {
        return !details.containsKey(UNREACHABLE);
    }

    /** All names of that field; none when the point doesn't have it. */
    public List<String> names(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The name to show of each field. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((field, names) -> fields.put(field, names.get(0)));
        return fields;
    }
}
